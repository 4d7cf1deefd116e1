package shikaku.network.check;

import java.util.List;
import shikaku.network.rules.Statement.Log;

/**
 * パケットのゆくえ: what becomes of a packet, and who hears of it.
 *
 * @param counted by how many counters
 */
record Outcome(boolean passes, int counted, List<Log> told) {

    Outcome {
        told = List.copyOf(told);
    }

    static final Outcome UNDECIDED = new Outcome(false, 0, List.of());

    static Outcome passed() {
        return new Outcome(true, 1, List.of());
    }

    Outcome countedOnceMore() {
        return new Outcome(passes, counted + 1, told);
    }

    Outcome toldTo(Log log) {
        return new Outcome(
                passes,
                counted,
                java.util.stream.Stream.concat(told.stream(), java.util.stream.Stream.of(log))
                        .toList());
    }

    Outcome passing(boolean yes) {
        return new Outcome(yes, counted, told);
    }
}
