package shikaku.center.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.HdrHistogram.AbstractHistogram;
import shikaku.center.counter.Timekeeper;
import shikaku.evidence.Act;

/**
 * 応答時間の集計: for each operation histograms of a bounded size, one of the day and those of the last hour; values are exact to two digits
 * (HdrHistogram), from a microsecond to a minute. For many threads.
 */
public final class Latencies implements Timekeeper {
    static final long MOST_MICROS = TimeUnit.MINUTES.toMicros(1);

    private final InstantSource clock;
    private final ZoneId zone;
    private final LongSupplier watch;
    private final Map<Act, Spans> kept = new EnumMap<>(Act.class);

    /**
     * Keeps nothing yet.
     *
     * @param clock of the business day
     * @param zone in which a day begins
     * @param watch nanoseconds since any moment
     */
    public Latencies(InstantSource clock, ZoneId zone, LongSupplier watch) {
        this.clock = clock;
        this.zone = zone;
        this.watch = watch;
    }

    @Override
    public long nanos() {
        return watch.getAsLong();
    }

    @Override
    public synchronized void took(Act act, long nanos) {
        long micros = Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 1, MOST_MICROS);
        Instant now = clock.instant();
        kept.computeIfAbsent(act, _ -> new Spans()).add(micros, now, LocalDate.ofInstant(now, zone));
    }

    /** Of today. */
    public synchronized List<Latency> today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return all(spans -> spans.of(today));
    }

    /** Of the last hour, give or take five minutes. */
    public synchronized List<Latency> lastHour() {
        Instant now = clock.instant();
        return all(spans -> spans.hourBefore(now));
    }

    private List<Latency> all(Function<Spans, AbstractHistogram> which) {
        return kept.entrySet().stream()
                .map(each -> Latency.of(each.getKey(), which.apply(each.getValue())))
                .filter(latency -> latency.count() > 0)
                .toList();
    }
}
