package shikaku.town.bench;

import java.time.Duration;
import java.util.List;

/**
 * Times of one thing done again and again, shortest first. Percentiles are those of the nearest rank: always a time that was really measured.
 *
 * @param sorted at least one
 */
record Distribution(List<Duration> sorted) {
    private static final int WHOLE = 100;
    private static final double NANOS_A_MILLISECOND = 1e6;

    Distribution {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    /** The shortest of the times that at least {@code percent} of all do not exceed, in milliseconds. */
    double percentile(int percent) {
        if (percent < 1 || percent > WHOLE) {
            throw new IllegalArgumentException("a percentile lies from 1 to 100");
        }
        // Whole numbers: 0.9 × 10 must not become 9.000000000000002 and its rank 10.
        int rank = Math.ceilDiv(percent * sorted.size(), WHOLE);
        return milliseconds(sorted.get(rank - 1));
    }

    double max() {
        return milliseconds(sorted.getLast());
    }

    private static double milliseconds(Duration time) {
        return time.toNanos() / NANOS_A_MILLISECOND;
    }
}
