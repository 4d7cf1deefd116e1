package shikaku.center.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import shikaku.evidence.Act;

/**
 * 一日の件数.
 *
 * @param date in Japan
 * @param acts how often each was done and refused
 * @param reasons how often something ended with each reason, by its code
 * @param checks 資格確認 answered, by hour of the day
 */
public record Day(LocalDate date, Map<Act, Count> acts, SortedMap<String, Long> reasons, List<Long> checks) {
    /** Hours of a day; Japan has no summer time. */
    public static final int HOURS = 24;

    public Day {
        acts = Map.copyOf(acts);
        reasons = new TreeMap<>(reasons);
        checks = List.copyOf(checks);
    }

    /** How often something was done, and how often refused or failed. */
    public record Count(long done, long refused) {
        static final Count NONE = new Count(0, 0);

        Count with(boolean isDone, int times) {
            return isDone ? new Count(done + times, refused) : new Count(done, refused + times);
        }
    }

    /** How often this was asked for. */
    public Count of(Act act) {
        return acts.getOrDefault(act, Count.NONE);
    }
}
