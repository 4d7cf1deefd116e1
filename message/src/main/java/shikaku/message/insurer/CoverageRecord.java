package shikaku.message.insurer;

import java.util.List;
import shikaku.domain.Coverage;
import shikaku.domain.InsuredCardKey;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.oqs.CoverageElements;

/**
 * One line of a registration (our profile). A line with a {@code recordId} that is already known replaces it.
 *
 * @param recordId the insurer's own name for the line, 1 to 64 characters; never an insured number
 * @param linkageIdentifier 紐付番号: the opaque name of the person, the same with every insurer, 1 to 64 characters
 * @param identityCheckPending 本人確認未了: insurer's and resident record disagree, viewing is stopped (rules.md §4.13)
 * @param certificateSerials the person's certificates, at most {@link Limits#CERTIFICATE_SERIALS}
 * @param coverage 資格 with the person's data, under a whole key: what an insurer does not tell no clinic could ask about
 */
public record CoverageRecord(
        String recordId,
        String linkageIdentifier,
        boolean identityCheckPending,
        List<CertificateSerial> certificateSerials,
        Coverage coverage) {

    static final String NAME = "CoverageRecord";
    static final String RECORD_ID = "RecordIdentifier";

    private static final int IDENTIFIER_LENGTH = 64;

    public CoverageRecord {
        certificateSerials = List.copyOf(certificateSerials);
        if (certificateSerials.size() > Limits.CERTIFICATE_SERIALS) {
            throw new IllegalArgumentException("too many certificates of one person");
        }
        if (coverage.key().whole().isEmpty()) {
            throw new IllegalArgumentException("a registration names its insurer and the insured number");
        }
        Formats.requireLength(recordId, IDENTIFIER_LENGTH);
        Formats.requireLength(linkageIdentifier, IDENTIFIER_LENGTH);
    }

    Elements toElements() {
        return new Elements()
                .text(RECORD_ID, recordId)
                .text("LinkageIdentifier", linkageIdentifier)
                .text("IdentityCheckPending", Formats.flag(identityCheckPending))
                .repeated("CertificateSerialNumber", certificateSerials, CertificateSerial::hex)
                .block("Coverage", CoverageElements.of(coverage));
    }

    /**
     * Reads it back from its tree.
     *
     * @throws MalformedMessage when the block is no such line
     */
    static CoverageRecord from(Fields fields) {
        return new CoverageRecord(
                identifier(fields),
                fields.required("LinkageIdentifier", Formats.text(IDENTIFIER_LENGTH)),
                fields.required("IdentityCheckPending", Formats::flag),
                fields.repeated("CertificateSerialNumber", Limits.CERTIFICATE_SERIALS, CertificateSerial::new),
                registered(fields.requiredBlock("Coverage")));
    }

    private static Coverage registered(Fields fields) {
        Coverage coverage = CoverageElements.from(fields);
        if (coverage.key().whole().isEmpty()) {
            boolean insurerTold = coverage.key().insurer().isPresent();
            throw new MalformedMessage(
                    Reason.ELEMENT_MISSING, insurerTold ? "InsuredIdentificationNumber" : "InsurerNumber");
        }
        return coverage;
    }

    /** 保険者番号・記号・番号・枝番. */
    public InsuredCardKey key() {
        return coverage.key().whole().orElseThrow();
    }

    /** The name of a line, which must be readable even where the rest is not. */
    static String identifier(Fields fields) {
        return fields.required(RECORD_ID, Formats.text(IDENTIFIER_LENGTH));
    }

    @Override
    public String toString() {
        return "CoverageRecord[" + recordId + "]";
    }
}
