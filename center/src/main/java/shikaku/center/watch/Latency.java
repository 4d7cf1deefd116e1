package shikaku.center.watch;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.HdrHistogram.AbstractHistogram;
import shikaku.evidence.Act;

/**
 * 応答時間 of an operation: 50, 95 and 99 of 100 requests took no longer than this.
 *
 * @param count requests
 * @param most the longest
 */
public record Latency(Act act, long count, Duration p50, Duration p95, Duration p99, Duration most) {
    private static final double HALF = 50;
    private static final double MOST_OF_THEM = 95;
    private static final double NEARLY_ALL = 99;

    static Latency of(Act act, AbstractHistogram micros) {
        return new Latency(
                act,
                micros.getTotalCount(),
                duration(micros.getValueAtPercentile(HALF)),
                duration(micros.getValueAtPercentile(MOST_OF_THEM)),
                duration(micros.getValueAtPercentile(NEARLY_ALL)),
                duration(micros.getMaxValue()));
    }

    private static Duration duration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
