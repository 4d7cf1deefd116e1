package shikaku.terminal.later;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import shikaku.terminal.Limits;
import shikaku.terminal.later.Owed.Turn;

/**
 * 追いつき: one thing owed at a time, one of each kind in turn. While the center is out of reach the pauses double up to a longest one, each
 * taken longer or shorter at random, so that the terminals of a whole country do not all come back in the same second. Each kind has pauses
 * of its own: one of which nothing succeeds keeps no other waiting.
 */
public final class CatchUp {
    private static final int MOST_DOUBLINGS = 16;
    private static final double SHORTEST = 0.5;

    private final List<Kind> kinds;
    private final RandomGenerator random;
    private final AtomicBoolean afresh = new AtomicBoolean();
    private Duration rested = Duration.ZERO;

    /** @param owed in the order in which they are looked at */
    public CatchUp(List<Owed> owed, RandomGenerator random) {
        this.kinds = owed.stream().map(Kind::new).toList();
        this.random = random;
    }

    /** The line is back: at the next look whatever pauses is tried. Waits for no look under way. */
    public void afresh() {
        afresh.set(true);
    }

    /** Tries one of each kind whose pause is over. Returns how long to wait before the next look. */
    public synchronized Duration look() {
        boolean all = afresh.getAndSet(false);
        for (Kind kind : kinds) {
            kind.look(rested, all);
        }
        rested = kinds.stream()
                .map(kind -> kind.left)
                .min(Comparator.naturalOrder())
                .orElse(Limits.CATCH_UP_IDLE);
        return rested;
    }

    /** One kind and its pause. */
    private final class Kind {
        private final Owed owed;
        private Duration left = Duration.ZERO;
        private int failures;

        private Kind(Owed owed) {
            this.owed = owed;
        }

        private void look(Duration since, boolean now) {
            left = left.minus(since);
            if (now || !left.isPositive()) {
                left = after(owed.next());
            }
        }

        private Duration after(Turn turn) {
            failures = turn == Turn.NOT_NOW ? failures + 1 : 0;
            return switch (turn) {
                case NOTHING_OWED -> Limits.CATCH_UP_IDLE;
                case GOT_ON -> Limits.CATCH_UP_GAP;
                case NOT_NOW -> pause(failures);
            };
        }
    }

    /** Half to one and a half of a pause that doubles; never longer than the longest. */
    private Duration pause(int failures) {
        Duration doubled = Limits.CATCH_UP_FIRST.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        Duration bounded = doubled.compareTo(Limits.CATCH_UP_LONGEST) < 0 ? doubled : Limits.CATCH_UP_LONGEST;
        Duration taken = Duration.ofMillis((long) (bounded.toMillis() * (SHORTEST + random.nextDouble())));
        return taken.compareTo(Limits.CATCH_UP_LONGEST) < 0 ? taken : Limits.CATCH_UP_LONGEST;
    }
}
