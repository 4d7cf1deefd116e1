package shikaku.message.oqs;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.code.ConsentClassification;

/**
 * 提供同意フラグ and 同意日時 of one kind of certificate.
 *
 * @param classification whether it may be shown
 * @param time when it was given, in Japan's time, to the second; ours have none where it was not
 */
public record CertificateConsent(ConsentClassification classification, Optional<LocalDateTime> time) {

    public CertificateConsent {
        time = time.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
    }

    /** What somebody said at the reader or at the counter. */
    public static CertificateConsent of(boolean given, LocalDateTime time) {
        return given
                ? new CertificateConsent(ConsentClassification.GIVEN, Optional.of(time))
                : new CertificateConsent(ConsentClassification.NOT_GIVEN, Optional.empty());
    }

    /** Whether a certificate may stand beside this consent. */
    boolean refuses() {
        return classification == ConsentClassification.NOT_GIVEN;
    }

    static Elements elements(String certificate, Optional<CertificateConsent> consent) {
        return new Elements()
                .optional(
                        certificate + "RelatedConsFlg",
                        consent,
                        given -> given.classification().code())
                .optional(certificate + "RelatedConsTime", consent.flatMap(CertificateConsent::time), Formats::time);
    }

    static Optional<CertificateConsent> from(String certificate, Fields fields) {
        return fields.optional(certificate + "RelatedConsFlg", Formats.code(ConsentClassification.class))
                .map(given ->
                        new CertificateConsent(given, fields.optional(certificate + "RelatedConsTime", Formats::time)));
    }
}
