package shikaku.center.watch;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who calls the center: a terminal or an insurer.
 *
 * @param last when it was last heard of
 * @param day the day that is counted
 * @param done of that day
 * @param refused of that day
 */
public record Caller(Instant last, LocalDate day, long done, long refused) {
    Caller with(Instant when, LocalDate on, boolean isDone, int times) {
        boolean same = on.equals(day);
        long before = same ? done : 0;
        long refusedBefore = same ? refused : 0;
        return new Caller(when, on, isDone ? before + times : before, isDone ? refusedBefore : refusedBefore + times);
    }

    /** What it did on a day: nothing on any other than the one that is counted. */
    public Day.Count on(LocalDate asked) {
        return asked.equals(day) ? new Day.Count(done, refused) : Day.Count.NONE;
    }
}
