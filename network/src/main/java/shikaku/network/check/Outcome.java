package shikaku.network.check;

import java.util.List;
import java.util.stream.Stream;
import shikaku.network.check.Bucket.Draw;
import shikaku.network.rules.Statement.Log;

/**
 * パケットのゆくえ: what becomes of a packet, who hears of it, and what is left for others.
 *
 * @param counted by how many counters
 * @param drawn which limits it was counted by, in their order
 */
record Outcome(boolean passes, int counted, List<Log> told, List<Draw> drawn) {

    Outcome {
        told = List.copyOf(told);
        drawn = List.copyOf(drawn);
    }

    static final Outcome UNDECIDED = new Outcome(false, 0, List.of(), List.of());

    static Outcome passed() {
        return new Outcome(true, 1, List.of(), List.of());
    }

    Outcome countedOnceMore() {
        return new Outcome(passes, counted + 1, told, drawn);
    }

    Outcome toldTo(Log log) {
        return new Outcome(passes, counted, and(told, log), drawn);
    }

    Outcome drawing(Draw draw) {
        return new Outcome(passes, counted, told, and(drawn, draw));
    }

    /** That came first. */
    Outcome behind(Draw draw) {
        return new Outcome(
                passes,
                counted,
                told,
                Stream.concat(Stream.of(draw), drawn.stream()).toList());
    }

    Outcome passing(boolean yes) {
        return new Outcome(yes, counted, told, drawn);
    }

    Outcome drawn(List<Draw> others) {
        return new Outcome(passes, counted, told, others);
    }

    /** The same for this packet, whatever it has drawn. */
    boolean isLike(Outcome other) {
        return passes == other.passes && counted == other.counted && told.equals(other.told);
    }

    private static <T> List<T> and(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
