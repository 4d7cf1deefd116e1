package shikaku.town.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every benchmark hands out.
 *
 * @param bench its name
 * @param date when it was measured
 * @param machine what it was measured on
 * @param figures numbers by names that carry their unit
 * @param goals what was wished for
 */
record Report(String bench, Instant date, String machine, SequencedMap<String, Double> figures, List<Goal> goals) {
    private static final double HUNDREDTHS = 100;

    Report {
        goals = List.copyOf(goals);
    }

    /** Whether a report can be written there; where none is wanted, it can. */
    static boolean writable(Optional<Path> file) {
        return file.map(Path::toAbsolutePath)
                .map(path -> Optional.ofNullable(path.getParent())
                        .filter(Files::isWritable)
                        .isPresent())
                .orElse(true);
    }

    /** The JSON of all benchmarks: {@code {"bench", "date", "machine", "figures", "goals"}}, numbers to the hundredth. */
    byte[] json() {
        SequencedMap<String, Object> all = new LinkedHashMap<>();
        all.put("bench", bench);
        all.put("date", date.toString());
        all.put("machine", machine);
        SequencedMap<String, Double> rounded = new LinkedHashMap<>();
        figures.forEach((name, value) -> rounded.put(name, rounded(value)));
        all.put("figures", rounded);
        all.put("goals", goals.stream().map(Report::content).toList());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static Map<String, Object> content(Goal goal) {
        SequencedMap<String, Object> all = new LinkedHashMap<>();
        all.put("name", goal.name());
        all.put("limit", goal.limit());
        all.put("value", rounded(goal.value()));
        all.put("met", goal.met());
        return all;
    }

    private static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
