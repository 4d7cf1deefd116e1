package shikaku.certificate;

import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The lifetime of a certificate (有効期間), both ends included, in whole seconds (RFC 5280 §4.1.2.5).
 *
 * @param notBefore first second
 * @param notAfter last second
 */
public record Validity(Instant notBefore, Instant notAfter) {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** Cuts both ends to whole seconds. */
    public Validity {
        notBefore = notBefore.truncatedTo(ChronoUnit.SECONDS);
        notAfter = notAfter.truncatedTo(ChronoUnit.SECONDS);
        if (notAfter.isBefore(notBefore)) {
            throw new IllegalArgumentException("a certificate cannot end before it begins");
        }
    }

    /** Begins now and ends with a day in Japan (14:59:59Z), as the certificates of JPKI do. */
    public static Validity of(Instant from, Period length) {
        var lastDay = from.atZone(JAPAN).toLocalDate().plus(length);
        return new Validity(from, lastDay.atTime(LAST_SECOND).atZone(JAPAN).toInstant());
    }

    /** Whether an instant lies inside, both ends included. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(notBefore) && !instant.isAfter(notAfter);
    }

    /** Whether another lifetime lies wholly inside this one. */
    public boolean contains(Validity other) {
        return contains(other.notBefore) && contains(other.notAfter);
    }
}
