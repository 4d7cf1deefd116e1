package shikaku.edge.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The day of the business (業務日): dates of checks, eligibility, visiting lists. A demo or a drill may set it to another
 * day. Certificates, TLS and OCSP never ask this clock; they ask {@link RealClock}.
 *
 * @param clock in Japan's zone
 */
public record BusinessClock(Clock clock) {
    /** Japan has one zone and no summer time. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** Real time, or the same time of day on {@code day}. */
    public static BusinessClock of(RealClock real, Optional<LocalDate> day) {
        Clock now = real.clock().withZone(JAPAN);
        return new BusinessClock(day.map(date -> shifted(now, date)).orElse(now));
    }

    /** Real time and {@code ahead} (or, negative, behind): the same for several programs, and after a restart of one. */
    public static BusinessClock ahead(RealClock real, Duration ahead) {
        return new BusinessClock(Clock.offset(real.clock().withZone(JAPAN), ahead));
    }

    /** Today, in Japan. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** This moment of the business day. */
    public Instant instant() {
        return clock.instant();
    }

    private static Clock shifted(Clock now, LocalDate day) {
        ZonedDateTime present = ZonedDateTime.now(now);
        LocalTime time = present.toLocalTime();
        return Clock.offset(now, Duration.between(present, ZonedDateTime.of(day, time, JAPAN)));
    }
}
