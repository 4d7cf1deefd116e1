package shikaku.accounting.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import shikaku.message.Sentence;

/**
 * 棒: one line of a chart, with its words and figures beside it.
 *
 * @param kind for programs
 * @param of what all lines together, or the whole they are part of, come to
 */
record Bar(String kind, Sentence label, int count, int of) {
    private static final int HUNDRED = 100;

    static <K extends Enum<K>> List<Bar> of(Map<K, Integer> counts, Function<K, Sentence> word) {
        int all = sum(counts.values());
        return new LinkedHashMap<>(counts)
                .entrySet().stream()
                        .map(one -> new Bar(one.getKey().name(), word.apply(one.getKey()), one.getValue(), all))
                        .toList();
    }

    /** Whole percent, half of one up; 0 of nothing. */
    public int percent() {
        return of == 0 ? 0 : (int) Math.round((double) count * HUNDRED / of);
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
