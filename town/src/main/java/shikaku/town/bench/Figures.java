package shikaku.town.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The four numbers of a distribution, by their names. */
final class Figures {
    private static final List<Integer> PERCENTILES = List.of(50, 90, 99);

    private Figures() {}

    /** {@code NAME_ms_p50}, {@code _p90}, {@code _p99}, {@code _max} of each. */
    static SequencedMap<String, Double> of(Map<Lap, Distribution> measured) {
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        measured.forEach((lap, times) -> {
            PERCENTILES.forEach(percent -> figures.put(name(lap, percent), times.percentile(percent)));
            figures.put(lap.figure() + "_ms_max", times.max());
        });
        return figures;
    }

    /** Such as {@code checkin_ms_p50}. */
    static String name(Lap lap, int percent) {
        return lap.figure() + "_ms_p" + percent;
    }
}
