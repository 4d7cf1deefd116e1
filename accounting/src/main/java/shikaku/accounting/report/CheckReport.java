package shikaku.accounting.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * 確認の報告: the checks of a month, counted in three ways that come to the same sum. A check is a result that arrived, also one that nobody could take
 * in, or a visit that the center has not answered; a result in whose place a later one of the same visit stands is none any more. Of the day it
 * holds for, or, where it does not say one, of the day it came. Whoever checks in twice is two checks and one visit: the month's check counts visits.
 *
 * @param byDay days without any are absent
 * @param byMethod every method, 0 where there was none
 * @param byOutcome every outcome, 0 where there was none
 */
@Realizes(clauses = Clause.C1)
public record CheckReport(
        YearMonth month,
        SortedMap<LocalDate, Integer> byDay,
        Map<Method, Integer> byMethod,
        Map<Outcome, Integer> byOutcome) {
    public CheckReport {
        byDay = new TreeMap<>(byDay);
        byMethod = all(Method.class, byMethod);
        byOutcome = all(Outcome.class, byOutcome);
    }

    /** All checks. */
    public int checks() {
        return byDay.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those of a day. */
    public int on(LocalDate day) {
        return byDay.getOrDefault(day, 0);
    }

    private static <K extends Enum<K>> Map<K, Integer> all(Class<K> kinds, Map<K, Integer> counted) {
        Map<K, Integer> all = new EnumMap<>(kinds);
        for (K kind : kinds.getEnumConstants()) {
            all.put(kind, counted.getOrDefault(kind, 0));
        }
        return all;
    }
}
