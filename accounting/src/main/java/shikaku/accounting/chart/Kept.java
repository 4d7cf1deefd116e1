package shikaku.accounting.chart;

import java.time.Instant;
import java.util.Optional;

/**
 * 台帳のままの決定 on one item: a clerk saw this value arrive beside the chart's and kept the chart. It stands for these two values; when
 * another arrives, the clerk is asked again.
 *
 * @param decision running number of the decision
 * @param at on the business day's clock
 */
public record Kept(
        ChartItem item, Optional<String> chart, Optional<String> incoming, long decision, String clerk, Instant at) {
    boolean fits(Difference difference) {
        return item == difference.item() && chart.equals(difference.chart()) && incoming.equals(difference.incoming());
    }

    @Override
    public String toString() {
        return "Kept[" + item + "]";
    }
}
