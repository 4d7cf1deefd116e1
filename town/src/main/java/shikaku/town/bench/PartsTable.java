package shikaku.town.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The table for people: a line a part, in milliseconds, with its share of the whole (both at p50). */
final class PartsTable {
    private static final int LABEL = 66;
    private static final int WHOLE = 100;
    private static final String LINE = "%8.2f %8.2f %8.2f %8.2f";
    private static final String HEADING = "%8s %8s %8s %8s %7s".formatted("p50", "p90", "p99", "max", "%");

    private PartsTable() {}

    /** Its lines; shares are of {@code whole}, where that was measured. */
    static List<String> lines(Map<Lap, Distribution> measured, Lap whole) {
        Optional<Double> all = Optional.ofNullable(measured.get(whole)).map(times -> times.percentile(50));
        return Stream.concat(
                        Stream.of(padded("ms") + HEADING),
                        measured.entrySet().stream().map(part -> line(part.getKey(), part.getValue(), all)))
                .toList();
    }

    private static String line(Lap lap, Distribution times, Optional<Double> whole) {
        String numbers = LINE.formatted(times.percentile(50), times.percentile(90), times.percentile(99), times.max());
        String share = whole.map(all -> " %6.1f%%".formatted(times.percentile(50) / all * WHOLE))
                .orElse("");
        return padded(lap.label()) + numbers + share;
    }

    /** Japanese characters are two columns wide. */
    private static String padded(String label) {
        int columns = label.codePoints().map(PartsTable::columns).sum();
        return label + " ".repeat(Math.max(1, LABEL - columns));
    }

    private static int columns(int character) {
        boolean wide = character >= 0x2E80 && character <= 0xFFE6 && !(character >= 0xFF61 && character <= 0xFFDC);
        return wide ? 2 : 1;
    }
}
