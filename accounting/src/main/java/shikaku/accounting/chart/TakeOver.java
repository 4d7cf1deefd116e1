package shikaku.accounting.chart;

import java.util.List;
import java.util.Optional;

/** 反映の決め方: the one decision a clerk takes on a patient's result. */
public enum TakeOver {
    /** What is new, changed, written at last or gone; where only the writing differs, the chart keeps its own. */
    CHANGES,
    /** The same, and the result's way of writing; a ● never. */
    CHANGES_AND_WRITING,
    /** Nothing: the chart is right as it is. */
    NOTHING;

    /** The changes of the chart that follow. */
    public List<ChartChange> changes(Comparison comparison) {
        return comparison.differences().stream()
                .filter(this::takes)
                .map(one -> new ChartChange(one.item(), one.chart(), one.incoming()))
                .toList();
    }

    /** What the clerk saw and left, as the changes that were not made. */
    public List<ChartChange> kept(Comparison comparison) {
        return comparison.differences().stream()
                .filter(one -> one.finding().asks() && !takes(one))
                .map(one -> new ChartChange(one.item(), one.chart(), one.incoming()))
                .toList();
    }

    /** Reads a name; empty for anything else. */
    public static Optional<TakeOver> parse(String text) {
        return List.of(values()).stream().filter(one -> one.name().equals(text)).findFirst();
    }

    private boolean takes(Difference difference) {
        return switch (this) {
            case NOTHING -> false;
            case CHANGES -> difference.finding().takes();
            case CHANGES_AND_WRITING ->
                difference.finding().takes() || difference.finding() == Finding.WRITTEN_DIFFERENTLY;
        };
    }
}
