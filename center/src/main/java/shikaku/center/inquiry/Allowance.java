package shikaku.center.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 空振りの持ち分: how many misses each {@code K} has left. One is regained after each {@code regained}, up to {@code most}. Not for many threads; {@link Guessing} is.
 *
 * @param <K> what is counted by
 */
final class Allowance<K> {
    private static final float LOAD = 0.75f;

    private final InstantSource clock;
    private final int most;
    private final Duration regained;
    private final Map<K, Left> left;

    /** @param remembered of so many {@code K}; of all others nothing is known, so that they have all */
    Allowance(InstantSource clock, int most, Duration regained, int remembered) {
        this.clock = clock;
        this.most = most;
        this.regained = regained;
        this.left = new LinkedHashMap<>(16, LOAD, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Left> eldest) {
                return size() > remembered;
            }
        };
    }

    /** @param since the moment up to which what was regained is counted in */
    private record Left(int misses, Instant since) {}

    /** Whether one is left. */
    boolean isLeft(K of) {
        return now(of).misses() > 0;
    }

    /** Takes one away. */
    void take(K of) {
        Left now = now(of);
        left.put(of, new Left(now.misses() - 1, now.since()));
    }

    /** It was no miss. */
    void giveBack(K of) {
        Left now = now(of);
        if (now.misses() + 1 >= most) {
            left.remove(of);
        } else {
            left.put(of, new Left(now.misses() + 1, now.since()));
        }
    }

    private Left now(K of) {
        Instant now = clock.instant();
        Left before = left.get(of);
        if (before == null) {
            return new Left(most, now);
        }
        // A clock that was set back gives nothing back, and takes nothing away.
        long again = Math.max(0, Duration.between(before.since(), now).dividedBy(regained));
        return before.misses() + again >= most
                ? new Left(most, now)
                : new Left(before.misses() + (int) again, before.since().plus(regained.multipliedBy(again)));
    }
}
