package shikaku.accounting.door;

import java.time.Duration;

/**
 * How long to wait after failures in a row: doubling from a first to a longest pause.
 *
 * @param first after one failure
 * @param longest never exceeded
 */
public record BackOff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /** @param failures in a row, at least one */
    public Duration after(int failures) {
        Duration pause = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
