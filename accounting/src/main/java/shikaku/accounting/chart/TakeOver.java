package shikaku.accounting.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 反映の決め方: the one decision a clerk takes on a patient's result. */
public enum TakeOver {
    /** What is new, changed, written at last or gone; where only the writing differs, the chart keeps its own. */
    CHANGES,
    /** The same, and the result's way of writing, also in the place of a name that has a ●; a ● never. */
    CHANGES_AND_WRITING,
    /** Nothing: the chart is right as it is. */
    NOTHING,
    /** What a clerk typed in the place of ●, and nothing of the result. */
    TYPED;

    /** The changes of the chart that follow. */
    public List<ChartChange> changes(Comparison comparison) {
        return comparison.differences().stream()
                .filter(this::takes)
                .map(one -> new ChartChange(one.item(), one.chart(), after(one)))
                .toList();
    }

    /** What the clerk saw and left, as the changes that were not made; who types a letter has said nothing of the rest. */
    public List<ChartChange> kept(Comparison comparison) {
        return comparison.differences().stream()
                .filter(one -> this != TYPED)
                .filter(one -> one.finding().asks() && !takes(one) || leavesWriting(one))
                .map(one -> new ChartChange(one.item(), takes(one) ? after(one) : one.chart(), one.incoming()))
                .toList();
    }

    /** Reads the name of what may be decided on a result as a whole; empty for anything else. */
    public static Optional<TakeOver> parse(String text) {
        return Stream.of(CHANGES, CHANGES_AND_WRITING, NOTHING)
                .filter(one -> one.name().equals(text))
                .findFirst();
    }

    private boolean takes(Difference difference) {
        return switch (this) {
            case NOTHING, TYPED -> false;
            case CHANGES -> difference.finding().takes();
            case CHANGES_AND_WRITING -> difference.finding().takes() || difference.takesWriting();
        };
    }

    /** What stood as ● is written with the changes, and the rest stays as the chart has it. */
    private boolean leavesWriting(Difference difference) {
        return this == CHANGES && difference.finding() == Finding.COMPLETED && difference.takesWriting();
    }

    private Optional<String> after(Difference difference) {
        return this == CHANGES && difference.finding() == Finding.COMPLETED ? difference.own() : difference.incoming();
    }
}
