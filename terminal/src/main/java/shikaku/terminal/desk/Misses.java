package shikaku.terminal.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * 空振りの数: how often something found nobody, of each {@code K}. After a number of misses the next must wait, after every further one twice as long,
 * up to a longest wait. Not for many threads; {@link TypedInquiries} is.
 *
 * @param <K> what is counted by
 */
final class Misses<K> {
    private final InstantSource clock;
    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Duration remembered;
    private final Map<K, Count> counts = new HashMap<>();

    /**
     * Nothing is counted yet.
     *
     * @param free misses before the first wait
     * @param first that wait
     * @param longest no wait is longer
     * @param remembered after so long without one all is forgotten
     */
    Misses(InstantSource clock, int free, Duration first, Duration longest, Duration remembered) {
        this.clock = clock;
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.remembered = remembered;
    }

    private record Count(int misses, Instant last, Instant waitsUntil) {}

    /** How long the next must wait; zero or less when it need not. */
    Duration left(K of) {
        forgetOld();
        Count count = counts.get(of);
        return count == null ? Duration.ZERO : Duration.between(clock.instant(), count.waitsUntil());
    }

    /** One is under way: it counts until it found somebody, or a thousand at the same moment were none. */
    void count(K of) {
        Instant now = clock.instant();
        Count before = counts.get(of);
        int misses = before == null ? 1 : before.misses() + 1;
        counts.put(of, new Count(misses, now, now.plus(after(misses))));
    }

    /** It was none. Whoever must wait for others that are under way or missed, waits all the same. */
    void uncount(K of) {
        Count before = counts.get(of);
        if (before != null) {
            int misses = before.misses() - 1;
            Instant until = misses < free ? before.last() : before.waitsUntil();
            counts.put(of, new Count(misses, before.last(), until));
        }
    }

    void clear() {
        counts.clear();
    }

    private void forgetOld() {
        Instant old = clock.instant().minus(remembered);
        counts.values().removeIf(count -> count.last().isBefore(old));
    }

    private Duration after(int misses) {
        if (misses < free) {
            return Duration.ZERO;
        }
        Duration wait = first;
        for (int more = free; more < misses && wait.compareTo(longest) < 0; more++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
