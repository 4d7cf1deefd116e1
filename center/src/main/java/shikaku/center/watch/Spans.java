package shikaku.center.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.IntCountsHistogram;

/** One operation's times: those of a day, and those of an hour in a ring of twelve times five minutes. */
final class Spans {
    private static final int SLOTS = 12;
    private static final long SLOT_SECONDS = TimeUnit.MINUTES.toSeconds(5);
    private static final int DIGITS = 2;

    private final AbstractHistogram ofDay = histogram();
    private final Slot[] ring = Stream.generate(Slot::new).limit(SLOTS).toArray(Slot[]::new);
    private LocalDate day = LocalDate.MIN;

    private static final class Slot {
        private long number = Long.MIN_VALUE;
        private final AbstractHistogram times = histogram();
    }

    void add(long micros, Instant now, LocalDate today) {
        of(today).recordValue(micros);
        slot(number(now)).recordValue(micros);
    }

    /** Of another day than the one that was counted there is nothing. */
    AbstractHistogram of(LocalDate today) {
        if (!today.equals(day)) {
            ofDay.reset();
            day = today;
        }
        return ofDay;
    }

    AbstractHistogram hourBefore(Instant now) {
        long last = number(now);
        AbstractHistogram sum = histogram();
        IntStream.range(0, SLOTS)
                .mapToObj(each -> ring[each])
                .filter(slot -> slot.number > last - SLOTS && slot.number <= last)
                .forEach(slot -> sum.add(slot.times));
        return sum;
    }

    private AbstractHistogram slot(long number) {
        Slot slot = ring[Math.floorMod(number, SLOTS)];
        if (slot.number != number) {
            slot.times.reset();
            slot.number = number;
        }
        return slot.times;
    }

    private static long number(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SLOT_SECONDS);
    }

    private static AbstractHistogram histogram() {
        return new IntCountsHistogram(1, Latencies.MOST_MICROS, DIGITS);
    }
}
