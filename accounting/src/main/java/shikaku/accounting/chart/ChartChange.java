package shikaku.accounting.chart;

import java.util.List;
import java.util.Optional;

/** 台帳の変更: one item before and after a decision, so that it can be undone exactly. */
public record ChartChange(ChartItem item, Optional<String> before, Optional<String> after) {
    /** The chart after all of them. */
    public static Chart apply(Chart chart, List<ChartChange> changes) {
        return changes.stream()
                .reduce(chart, (changed, one) -> changed.with(one.item, one.after), (left, right) -> right);
    }

    /** What undoes it. */
    public ChartChange undone() {
        return new ChartChange(item, after, before);
    }

    /** Whether the chart is as it was before this change. */
    public boolean fits(Chart chart) {
        return chart.value(item).equals(before);
    }

    @Override
    public String toString() {
        return "ChartChange[" + item + "]";
    }
}
