package shikaku.center.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import shikaku.message.insurer.CertificateSerial;
import shikaku.message.insurer.CoverageRecord;

/** The writing side of the registry, for insurers alone. */
public interface CoverageRegister {
    /** Which of these certificates already belong to somebody, and to whom, by 紐付番号. */
    Map<CertificateSerial, String> owners(List<CertificateSerial> serials);

    /** Puts records in place of those with the same insurer and record, or beside the others. Effective for the next inquiry (C-11). */
    void put(List<CoverageRecord> records, Instant now);
}
