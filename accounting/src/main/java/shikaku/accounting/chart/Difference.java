package shikaku.accounting.chart;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import shikaku.accounting.Limits;

/**
 * One item of a chart beside the same item of a result.
 *
 * @param ways in which only the writing differs; empty for every other finding
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

    /** The same once it was decided that the chart keeps its own. */
    Difference kept(Kept decision) {
        return new Difference(item, chart, incoming, Finding.KEPT, ways, Optional.of(decision));
    }

    /** Whether the chart has a ● in it, and a clerk who has asked the patient may write it. */
    public boolean writable() {
        return item.words() && chart.filter(Mask::in).isPresent();
    }

    /** The change of what was typed in the place of each ●; empty where that is not what was typed. */
    Optional<ChartChange> written(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        boolean whole = !Mask.in(text)
                && text.length() <= Limits.TYPED_LETTERS
                && text.codePoints().noneMatch(Character::isISOControl);
        return chart.filter(_ -> writable() && whole)
                .filter(masked -> Mask.mayBeTheSame(masked, text))
                .map(_ -> new ChartChange(item, chart, Optional.of(text)));
    }

    /** The letters that are other forms of one another, side by side: on a screen they may look the same. Empty unless that is all. */
    public List<Letters> variants() {
        int[] left = letters(chart);
        int[] right = letters(incoming);
        boolean formOnly = ways.contains(Way.VARIANT_KANJI) && left.length == right.length;
        return formOnly
                ? IntStream.range(0, left.length)
                        .filter(at -> left[at] != right[at])
                        .mapToObj(at -> new Letters(left[at], right[at]))
                        .distinct()
                        .toList()
                : List.of();
    }

    private static int[] letters(Optional<String> text) {
        return text.orElse("").codePoints().toArray();
    }

    /** A code point of the chart and the one of the result in its place. */
    public record Letters(int chart, int incoming) {
        /** Such as {@code 高 U+9AD8 / 髙 U+9AD9}. */
        public String text() {
            return named(chart) + " / " + named(incoming);
        }

        private static String named(int letter) {
            return Character.toString(letter) + String.format(Locale.ROOT, " U+%04X", letter);
        }
    }

    @Override
    public String toString() {
        return "Difference[" + item + " " + finding + "]";
    }
}
