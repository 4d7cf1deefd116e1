package shikaku.edge.refusal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.edge.Limits;

/**
 * まとめ書き: tells refusals one by one while they are few, and when somebody provokes many, the rest of the minute as one with its
 * count. So an attacker sees every attempt counted and cannot flood the log, nor hide in it what others are refused.
 *
 * <p>What can be lost: counts lie in memory until their minute is over. A program that is ended in order tells them ({@link Gatherings#stop}); one
 * that is killed or loses its power loses at most what it counted in the last {@link Limits#REFUSALS_GATHERED}, never one of the first {@link
 * Limits#REFUSALS_ALONE} of each caller's minute, which are told before their answer. So it is always on record that a caller began to
 * provoke refusals, when and which, and only how often may be missing. What the log could not keep is counted again and told later.
 *
 * @param <T> what was refused; of few different values, because the counts of a minute are kept by value
 */
public final class Gathering<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final InstantSource clock;
    private final ObjIntConsumer<T> told;
    private final Function<T, ?> whose;
    private final Map<T, Integer> more = new LinkedHashMap<>();
    private final Map<Object, Integer> alone = new HashMap<>();
    private Instant end = Instant.MIN;

    /** @param told is given what was refused and how many times; called by whoever adds, and by {@link #tell} */
    public Gathering(InstantSource clock, ObjIntConsumer<T> told) {
        this(clock, told, refused -> Gathering.class);
    }

    /** @param whose refusals are few or many by themselves: the same for as few callers as hold certificates */
    public Gathering(InstantSource clock, ObjIntConsumer<T> told, Function<T, ?> whose) {
        this.clock = clock;
        this.told = told;
        this.whose = whose;
    }

    /** Tells it, or counts it when {@link Limits#REFUSALS_ALONE} were told within this minute. */
    public void add(T refused) {
        try {
            if (!isCounted(refused)) {
                told.accept(refused, 1);
            }
        } catch (RuntimeException untold) {
            count(refused);
            throw untold;
        }
    }

    /** Whether it is one of many now and was counted; else the caller tells it, where telling it gives something back. */
    public boolean isCounted(T refused) {
        tellWhenOver();
        return !isAlone(refused);
    }

    /** The same where nobody can be told that it went wrong: what is refused stays refused, with or without evidence. */
    public void addQuietly(T refused) {
        quietly(() -> add(refused));
    }

    /** Tells what was counted when its minute is over. To be called from time to time, for a silence after a flood. */
    public void tellWhenOver() {
        if (isOver()) {
            tell();
        }
    }

    /** Tells what was counted, whatever the time. What could not be told is still counted, and told the next time. */
    public void tell() {
        Map<T, Integer> counted = take();
        try {
            for (Iterator<Map.Entry<T, Integer>> each = counted.entrySet().iterator(); each.hasNext(); each.remove()) {
                Map.Entry<T, Integer> one = each.next();
                told.accept(one.getKey(), one.getValue());
            }
        } finally {
            putBack(counted);
        }
    }

    static void quietly(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.error("no evidence of a refusal could be kept: {}", e.getClass().getName());
        }
    }

    private synchronized boolean isOver() {
        return !clock.instant().isBefore(end);
    }

    private synchronized Map<T, Integer> take() {
        Map<T, Integer> counted = new LinkedHashMap<>(more);
        more.clear();
        return counted;
    }

    private synchronized void putBack(Map<T, Integer> untold) {
        untold.forEach((refused, times) -> more.merge(refused, times, Integer::sum));
    }

    private synchronized boolean isAlone(T refused) {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            end = now.plus(Limits.REFUSALS_GATHERED);
            alone.clear();
        }
        if (alone.merge(whose.apply(refused), 1, Integer::sum) <= Limits.REFUSALS_ALONE) {
            return true;
        }
        count(refused);
        return false;
    }

    /** Counts one that was to be told alone and could not be. */
    public synchronized void count(T refused) {
        more.merge(refused, 1, Integer::sum);
    }
}
