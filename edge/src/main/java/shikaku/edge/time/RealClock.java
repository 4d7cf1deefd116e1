package shikaku.edge.time;

import java.time.Clock;
import java.time.Instant;

/**
 * Real time, for certificates, TLS and OCSP. A type of its own, so that nobody hands the business day to a validator.
 *
 * @param clock of the machine in a program, fixed in a test
 */
public record RealClock(Clock clock) {
    /** Now. */
    public Instant instant() {
        return clock.instant();
    }
}
