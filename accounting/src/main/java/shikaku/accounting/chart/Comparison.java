package shikaku.accounting.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * 見比べ: a chart and a result, item by item (rules.md §4.5). ● stands for a character the insurer could not write: it may stand for any one,
 * and it never replaces a written one; what arrives writes it and nothing else (rules.md §12.7).
 *
 * @param differences of every item that either side has
 */
@Realizes(clauses = Clause.C1)
public record Comparison(List<Difference> differences) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    public static Comparison between(Chart chart, Chart incoming) {
        Insurance insurance = Insurance.between(chart, incoming);
        return new Comparison(Arrays.stream(ChartItem.values())
                .filter(item ->
                        chart.value(item).isPresent() || incoming.value(item).isPresent())
                .map(item -> difference(item, chart.value(item), incoming.value(item), insurance))
                .toList());
    }

    /**
     * The same, knowing which differences a clerk has decided to leave as they are. An insurance is one thing: when anything else of it is to be
     * taken over, all of it is to be decided, so that no chart has the number of one insurer under the name of another.
     */
    public Comparison remembering(List<Kept> kept) {
        Comparison remembered = new Comparison(
                differences.stream().map(one -> remembering(one, kept)).toList());
        boolean otherInsurance = remembered.differences.stream().anyMatch(Comparison::takesInsurance);
        return otherInsurance
                ? new Comparison(differences.stream()
                        .map(one -> takesInsurance(one) ? one : remembering(one, kept))
                        .toList())
                : remembered;
    }

    private static boolean takesInsurance(Difference difference) {
        return difference.item().ofInsurance() && difference.finding().takes();
    }

    private static Difference remembering(Difference difference, List<Kept> kept) {
        return kept.stream()
                .filter(one -> difference.finding().asks() && one.fits(difference))
                .findFirst()
                .map(difference::kept)
                .orElse(difference);
    }

    /** What a clerk typed for an item of which the chart has a ●; empty where nothing is to be typed, or it does not fit. */
    public Optional<ChartChange> written(ChartItem item, String typed) {
        return differences.stream()
                .filter(one -> one.item() == item)
                .flatMap(one -> one.written(typed).stream())
                .findFirst();
    }

    /** Whether a clerk is to decide something. */
    public boolean asks() {
        return differences.stream().anyMatch(one -> one.finding().asks());
    }

    /** How many items the chart would change in. */
    public int open() {
        return (int) differences.stream().filter(one -> one.finding().takes()).count();
    }

    public Finding finding(ChartItem item) {
        return differences.stream()
                .filter(one -> one.item() == item)
                .map(Difference::finding)
                .findFirst()
                .orElse(Finding.NOT_SENT);
    }

    private static Difference difference(
            ChartItem item, Optional<String> chart, Optional<String> incoming, Insurance insurance) {
        Difference found = found(item, chart, incoming, insurance);
        return item.ofInsurance() ? insurance.of(found) : found;
    }

    private static Difference found(
            ChartItem item, Optional<String> chart, Optional<String> incoming, Insurance insurance) {
        if (chart.isEmpty()) {
            return new Difference(item, chart, incoming, Finding.NEW, Set.of());
        }
        if (incoming.isEmpty()) {
            boolean gone = item.ofInsurance() && (insurance == Insurance.OTHER || item == ChartItem.VALID_TO);
            return new Difference(item, chart, incoming, gone ? Finding.GONE : Finding.NOT_SENT, Set.of());
        }
        Set<Way> ways = item.words() ? Way.between(chart.get(), incoming.get()) : Set.of();
        Finding finding = finding(item, chart.get(), incoming.get(), ways);
        return finding == Finding.COMPLETED
                ? completed(item, chart.get(), incoming.get())
                : new Difference(item, chart, incoming, finding, ways);
    }

    /** Only what stood as ● is written; where the rest is written differently, that is told, and the chart keeps its own. */
    private static Difference completed(ChartItem item, String chart, String incoming) {
        String filled = item.filled(chart, incoming).orElse(chart);
        return new Difference(
                item,
                Optional.of(chart),
                Optional.of(incoming),
                Finding.COMPLETED,
                item.words() ? Way.between(filled, incoming) : Set.of());
    }

    /** Whose name in the chart nobody can read is not told from who has another by a program. */
    private static Finding changed(ChartItem item, String chart) {
        return item.ofPerson() && item.words() && Mask.in(chart) ? Finding.MASKED_AND_DIFFERENT : Finding.CHANGED;
    }

    private static Finding finding(ChartItem item, String chart, String incoming, Set<Way> ways) {
        if (chart.equals(incoming)) {
            return Mask.in(chart) ? Finding.STILL_MASKED : Finding.SAME;
        }
        if (!ways.isEmpty()) {
            return Finding.WRITTEN_DIFFERENTLY;
        }
        boolean fits = Mask.stands(item, chart, incoming);
        if (Mask.in(incoming)) {
            return fits ? Finding.MASKED : Finding.MASKED_AND_DIFFERENT;
        }
        return fits ? Finding.COMPLETED : changed(item, chart);
    }
}
