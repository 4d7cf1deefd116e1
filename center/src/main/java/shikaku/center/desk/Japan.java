package shikaku.center.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import shikaku.edge.time.BusinessClock;

/** Moments and durations as the pages write them, in either language. */
final class Japan {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final double MICROS = 1_000;

    private Japan() {}

    static String minute(Instant when) {
        return MINUTE.format(when.atZone(BusinessClock.JAPAN));
    }

    /** Milliseconds. */
    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toNanos() / MICROS / MICROS);
    }
}
