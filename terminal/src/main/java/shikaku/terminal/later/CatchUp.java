package shikaku.terminal.later;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import shikaku.terminal.Limits;
import shikaku.terminal.later.Owed.Turn;

/**
 * 追いつき: one thing owed at a time. While the center is out of reach the pauses double up to a longest one, each taken longer or shorter at
 * random, so that the terminals of a whole country do not all come back in the same second.
 */
public final class CatchUp {
    private static final int MOST_DOUBLINGS = 16;
    private static final double SHORTEST = 0.5;

    private final List<Owed> owed;
    private final RandomGenerator random;
    private int failures;

    /** @param owed in the order in which they are looked at */
    public CatchUp(List<Owed> owed, RandomGenerator random) {
        this.owed = List.copyOf(owed);
        this.random = random;
    }

    /** Tries one. Returns how long to wait before the next look. */
    public synchronized Duration look() {
        for (Owed kind : owed) {
            Turn turn = kind.next();
            if (turn != Turn.NOTHING_OWED) {
                failures = turn == Turn.GOT_ON ? 0 : failures + 1;
                return turn == Turn.GOT_ON ? Limits.CATCH_UP_GAP : pause();
            }
        }
        failures = 0;
        return Limits.CATCH_UP_IDLE;
    }

    /** Half to one and a half of a pause that doubles; never longer than the longest. */
    private Duration pause() {
        Duration doubled = Limits.CATCH_UP_FIRST.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        Duration bounded = doubled.compareTo(Limits.CATCH_UP_LONGEST) < 0 ? doubled : Limits.CATCH_UP_LONGEST;
        Duration taken = Duration.ofMillis((long) (bounded.toMillis() * (SHORTEST + random.nextDouble())));
        return taken.compareTo(Limits.CATCH_UP_LONGEST) < 0 ? taken : Limits.CATCH_UP_LONGEST;
    }
}
