package shikaku.accounting.insurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.Comparison;
import shikaku.accounting.chart.Difference;
import shikaku.domain.Coverage;
import shikaku.domain.CoverageKey;
import shikaku.domain.Period;

/**
 * 保険の履歴: the coverages of a patient from all that was ever disclosed, by their beginning. A coverage is known again by 保険者番号・記号・番号
 * and its first day; a later result may tell its end.
 */
public final class InsuranceHistory {
    private InsuranceHistory() {}

    /** @param disclosed in the order in which it came; the newest coverage stands first in what is returned */
    public static List<Insured> of(List<Disclosure> disclosed) {
        Map<Which, List<Disclosure>> told = new LinkedHashMap<>();
        disclosed.forEach(one -> told.computeIfAbsent(Which.of(one.coverage()), _ -> new ArrayList<>())
                .add(one));
        List<List<Disclosure>> inTime = told.values().stream()
                .sorted(Comparator.comparing(one -> last(one).period().order()))
                .toList();
        List<Insured> insured = new ArrayList<>();
        Optional<Coverage> before = Optional.empty();
        for (List<Disclosure> one : inTime) {
            insured.addFirst(insured(one, before));
            before = Optional.of(last(one));
        }
        return List.copyOf(insured);
    }

    /**
     * The coverage that held on a day, by what was told last of it. Where several were told to hold as of the same day, the one that stands in the
     * chart, because a clerk took it over; none where none of them does.
     */
    public static Optional<Coverage> on(Collection<Insured> history, LocalDate day, Chart chart) {
        List<Insured> fitting = history.stream()
                .filter(one -> one.lastValid().isPresent())
                .filter(one -> one.coverage().period().covers(day))
                .toList();
        List<Coverage> together = fitting.stream()
                .filter(one -> one.lastValid().equals(fitting.getFirst().lastValid()))
                .map(Insured::coverage)
                .toList();
        return together.size() <= 1
                ? together.stream().findFirst()
                : together.stream().filter(chart::holds).findFirst();
    }

    private static Insured insured(List<Disclosure> told, Optional<Coverage> before) {
        Coverage coverage = last(told);
        Optional<LocalDate> lastValid =
                told.stream().filter(Disclosure::valid).map(Disclosure::asOf).max(Comparator.naturalOrder());
        return new Insured(
                coverage,
                lastValid,
                before.map(old -> changes(old, coverage, told.getLast().asOf())).orElse(List.of()),
                before.flatMap(old -> gap(old.period(), coverage.period())));
    }

    private static List<Difference> changes(Coverage before, Coverage after, LocalDate asOf) {
        LocalDate first = after.period().from().orElse(asOf);
        return Comparison.between(Chart.of(before, first), Chart.of(after, first)).differences().stream()
                .filter(one -> one.finding().takes())
                .toList();
    }

    private static Optional<Period> gap(Period before, Period after) {
        return after.from()
                .flatMap(first -> before.to()
                        .map(end -> end.plusDays(1))
                        .filter(free -> free.isBefore(first))
                        .map(free -> Period.between(free, first.minusDays(1))));
    }

    private static Coverage last(List<Disclosure> told) {
        return told.getLast().coverage();
    }

    /** One and the same coverage. */
    private record Which(CoverageKey key, Optional<LocalDate> from) {
        static Which of(Coverage coverage) {
            CoverageKey key = coverage.key();
            return new Which(
                    new CoverageKey(key.insurer(), key.symbol(), key.number(), Optional.empty()),
                    coverage.period().from());
        }
    }
}
