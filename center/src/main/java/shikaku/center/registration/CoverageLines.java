package shikaku.center.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import shikaku.domain.InsurerNumber;
import shikaku.message.Reason;
import shikaku.message.insurer.CertificateSerial;
import shikaku.message.insurer.CoverageRecord;
import shikaku.message.insurer.RejectedRecord;

/**
 * The lines of a registration, sorted: an insurer registers for nobody else, a record stands once, and a certificate has one holder.
 *
 * @param accepted may go in
 * @param rejected may not
 */
record CoverageLines(List<CoverageRecord> accepted, List<RejectedRecord> rejected) {
    /** @param owners who holds these certificates already, by 紐付番号 */
    static CoverageLines check(
            InsurerNumber insurer,
            List<CoverageRecord> records,
            Function<List<CertificateSerial>, Map<CertificateSerial, String>> owners) {
        var serials = records.stream()
                .flatMap(record -> record.certificateSerials().stream())
                .distinct()
                .toList();
        Map<CertificateSerial, String> holders = new HashMap<>(owners.apply(serials));
        Set<String> names = new HashSet<>();
        var sorted = new CoverageLines(new ArrayList<>(), new ArrayList<>());
        for (CoverageRecord record : records) {
            fault(insurer, record, holders, names)
                    .ifPresentOrElse(sorted.rejected::add, () -> sorted.accepted.add(record));
        }
        return sorted;
    }

    private static Optional<RejectedRecord> fault(
            InsurerNumber insurer, CoverageRecord record, Map<CertificateSerial, String> holders, Set<String> names) {
        if (!record.coverage().key().insurer().equals(insurer)) {
            return Optional.of(
                    new RejectedRecord(record.recordId(), Reason.COVERAGE_OF_ANOTHER_INSURER, "InsurerNumber"));
        }
        if (!names.add(record.recordId())) {
            return Optional.of(refused(record, "RecordIdentifier"));
        }
        boolean others = record.certificateSerials().stream()
                .anyMatch(serial -> !holders.getOrDefault(serial, record.linkageIdentifier())
                        .equals(record.linkageIdentifier()));
        if (others) {
            return Optional.of(refused(record, "CertificateSerialNumber"));
        }
        record.certificateSerials().forEach(serial -> holders.put(serial, record.linkageIdentifier()));
        return Optional.empty();
    }

    private static RejectedRecord refused(CoverageRecord record, String where) {
        return new RejectedRecord(record.recordId(), Reason.COVERAGE_RECORD_REFUSED, where);
    }
}
