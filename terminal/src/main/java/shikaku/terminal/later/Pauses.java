package shikaku.terminal.later;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import shikaku.terminal.Limits;
import shikaku.terminal.later.Owed.Turn;

/**
 * 間合い: how long one kind of thing that is owed rests before its next try. While nothing succeeds the pauses double up to a longest one, each
 * taken longer or shorter at random, so that the terminals of a whole country do not all come back in the same second.
 */
public final class Pauses {
    private static final int MOST_DOUBLINGS = 16;
    private static final double SHORTEST = 0.5;

    private final RandomGenerator random;
    private final LongSupplier nanoTime;
    private Duration pause = Duration.ZERO;
    private long since;
    private int failures;

    /** @param nanoTime a clock that nobody sets, in nanoseconds */
    public Pauses(RandomGenerator random, LongSupplier nanoTime) {
        this.random = random;
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    /** Something was tried, whoever wanted it. */
    synchronized void after(Turn turn) {
        failures = turn == Turn.NOT_NOW ? failures + 1 : 0;
        since = nanoTime.getAsLong();
        pause = switch (turn) {
            case NOTHING_OWED -> Limits.CATCH_UP_IDLE;
            case GOT_ON -> Limits.CATCH_UP_GAP;
            case NOT_NOW -> doubled();
        };
    }

    /** Until the next try; zero when it is due. */
    synchronized Duration left() {
        Duration left = pause.minusNanos(nanoTime.getAsLong() - since);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The line is back, or there is something new: due at once, but after a failure not before the shortest pause is over. */
    synchronized void cutShort() {
        Duration shortest = failures == 0 ? Duration.ZERO : Limits.CATCH_UP_FIRST;
        pause = pause.compareTo(shortest) < 0 ? pause : shortest;
    }

    /** Whether even somebody who asks for it must not have it tried now. One failure is no more than an accident. */
    synchronized boolean isResting() {
        return failures > 1 && !left().isZero();
    }

    /** Half to one and a half of a pause that doubles; never longer than the longest. */
    private Duration doubled() {
        Duration doubled = Limits.CATCH_UP_FIRST.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        Duration bounded = doubled.compareTo(Limits.CATCH_UP_LONGEST) < 0 ? doubled : Limits.CATCH_UP_LONGEST;
        Duration taken = Duration.ofMillis((long) (bounded.toMillis() * (SHORTEST + random.nextDouble())));
        return taken.compareTo(Limits.CATCH_UP_LONGEST) < 0 ? taken : Limits.CATCH_UP_LONGEST;
    }
}
