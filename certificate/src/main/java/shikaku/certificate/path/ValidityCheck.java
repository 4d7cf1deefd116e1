package shikaku.certificate.path;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/** Is the certificate alive, or so recently expired that it still serves to confirm eligibility? */
final class ValidityCheck {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Period grace;

    ValidityCheck(Period grace) {
        this.grace = grace;
    }

    /** Where a moment lies in the life of a certificate. */
    enum Age {
        NOT_YET_VALID,
        VALID,
        VALID_FOR_ELIGIBILITY_ONLY,
        EXPIRED
    }

    Age ageOf(X509Certificate certificate, Instant at) {
        var end = certificate.getNotAfter().toInstant();
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            return Age.NOT_YET_VALID;
        }
        // The last second counts whole: 14:59:59.999Z is still that day in Japan.
        if (at.isBefore(end.plusSeconds(1))) {
            return Age.VALID;
        }
        return at.isBefore(endOfGrace(end)) ? Age.VALID_FOR_ELIGIBILITY_ONLY : Age.EXPIRED;
    }

    /** Months are counted in days of Japan. */
    private Instant endOfGrace(Instant end) {
        return end.atZone(JAPAN).plus(grace).toInstant().plusSeconds(1);
    }
}
