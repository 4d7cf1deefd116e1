package shikaku.accounting.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a result is of the insurance that the chart has. An insurance is one thing: it is taken as a whole, or nothing of it. */
enum Insurance {
    /** What a ● may stand for is no difference. */
    SAME,
    /** Beside a ● in the key what can be read of it differs, too: nobody can say, and nothing of it is taken. */
    UNCLEAR,
    /** Nothing of the former one stays, and what arrives is taken as it is written: its ● stands in the place of no letter of its own. */
    OTHER;

    private static final List<ChartItem> KEY = List.of(ChartItem.INSURER, ChartItem.SYMBOL, ChartItem.NUMBER);

    /**
     * 記号 may be absent because an insurer has none; 保険者番号 and 番号 are absent only where the result does not tell them, and then 保険者名称
     * must speak for the insurer.
     */
    static Insurance between(Chart chart, Chart incoming) {
        boolean wholeKey = incoming.value(ChartItem.INSURER).isPresent()
                && incoming.value(ChartItem.NUMBER).isPresent();
        Stream<ChartItem> spoken = Stream.concat(KEY.stream(), Stream.of(ChartItem.INSURER_NAME))
                .filter(item -> incoming.value(item).isPresent());
        return (wholeKey ? KEY.stream() : spoken)
                .map(item -> of(item, chart.value(item), incoming.value(item)))
                .max(Comparator.naturalOrder())
                .orElse(SAME);
    }

    private static Insurance of(ChartItem item, Optional<String> chart, Optional<String> incoming) {
        if (chart.equals(incoming)) {
            return SAME;
        }
        return chart.flatMap(held -> incoming.map(told -> of(item, held, told))).orElse(OTHER);
    }

    private static Insurance of(ChartItem item, String chart, String incoming) {
        if (Mask.stands(item, chart, incoming)) {
            return SAME;
        }
        return Mask.in(incoming) ? UNCLEAR : OTHER;
    }

    /** An item of the insurance, found for what it is in this one. */
    Difference of(Difference found) {
        return switch (this) {
            case SAME -> found;
            case OTHER -> masked(found) ? found.found(Finding.CHANGED) : found;
            case UNCLEAR -> found.finding().takes() ? found.found(left(found)) : found;
        };
    }

    private static boolean masked(Difference found) {
        return found.finding() == Finding.MASKED || found.finding() == Finding.MASKED_AND_DIFFERENT;
    }

    private static Finding left(Difference found) {
        return found.incoming().isPresent() ? Finding.MASKED_AND_DIFFERENT : Finding.NOT_SENT;
    }
}
