package shikaku.accounting.chart;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shikaku.accounting.Limits;

/**
 * One item of a chart beside the same item of a result.
 *
 * @param ways in which only the writing differs, also beside a ● that is written now; empty for every other finding
 * @param kept the decision that the chart keeps its own, where the finding is {@link Finding#KEPT}
 */
public record Difference(
        ChartItem item,
        Optional<String> chart,
        Optional<String> incoming,
        Finding finding,
        Set<Way> ways,
        Optional<Kept> kept) {
    public Difference {
        ways = Set.copyOf(ways);
    }

    Difference(ChartItem item, Optional<String> chart, Optional<String> incoming, Finding finding, Set<Way> ways) {
        this(item, chart, incoming, finding, ways, Optional.empty());
    }

    /** The same, found for something else. */
    Difference found(Finding other) {
        return new Difference(item, chart, incoming, other, Set.of());
    }

    /** The same once it was decided that the chart keeps its own. */
    Difference kept(Kept decision) {
        return new Difference(item, chart, incoming, Finding.KEPT, ways, Optional.of(decision));
    }

    /** What the chart has once its ● are written; else what it has. Every other letter is its own. */
    public Optional<String> own() {
        return finding == Finding.COMPLETED
                ? chart.flatMap(masked -> incoming.flatMap(whole -> item.filled(masked, whole)))
                : chart;
    }

    /** Whether a clerk may say that the chart is to be as what arrived, though it is not taken over with the changes. */
    public boolean takesWriting() {
        return switch (finding) {
            case WRITTEN_DIFFERENTLY -> true;
            case COMPLETED -> !own().equals(incoming);
            case MASKED_AND_DIFFERENT ->
                !item.ofInsurance() && incoming.filter(Mask::in).isEmpty();
            case SAME, NEW, CHANGED, GONE, MASKED, STILL_MASKED, KEPT, NOT_SENT -> false;
        };
    }

    /** Whether the chart has a ● in it, and a clerk who has asked the patient may write it. */
    public boolean writable() {
        return chart.filter(Mask::in).isPresent();
    }

    /** The change of what was typed in the place of each ●; empty where that is not what was typed. */
    Optional<ChartChange> written(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        boolean whole = !Mask.in(text)
                && text.length() <= Limits.TYPED_LETTERS
                && text.codePoints().noneMatch(Character::isISOControl);
        return chart.filter(_ -> writable() && whole)
                .filter(masked -> item.mayBeTheSame(masked, text))
                .map(_ -> new ChartChange(item, chart, Optional.of(text)));
    }

    /** The letters that are other forms of one another, side by side: on a screen they may look the same. Empty unless that is all. */
    public List<Letters> variants() {
        List<Letter> left = Letter.of(own().orElse(""));
        List<Letter> right = Letter.of(incoming.orElse(""));
        boolean formOnly = ways.contains(Way.VARIANT_KANJI) && left.size() == right.size();
        return formOnly
                ? IntStream.range(0, left.size())
                        .filter(at -> !left.get(at).equals(right.get(at)))
                        .mapToObj(at ->
                                new Letters(left.get(at).text(), right.get(at).text()))
                        .distinct()
                        .toList()
                : List.of();
    }

    /** A letter of the chart and the one of the result in its place, each with its variation selector. */
    public record Letters(String chart, String incoming) {
        /** Such as {@code 高 U+9AD8 / 髙 U+9AD9}, or {@code 葛󠄀 U+845B U+E0100 / 葛 U+845B}. */
        public String text() {
            return named(chart) + " / " + named(incoming);
        }

        private static String named(String letter) {
            return letter.codePoints()
                    .mapToObj(point -> String.format(Locale.ROOT, " U+%04X", point))
                    .collect(Collectors.joining("", letter, ""));
        }

        @Override
        public String toString() {
            return "Letters[…]";
        }
    }

    @Override
    public String toString() {
        return "Difference[" + item + " " + finding + "]";
    }
}
