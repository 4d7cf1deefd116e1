package shikaku.accounting.chart;

import java.util.Optional;
import java.util.Set;

/**
 * One item of a chart beside the same item of a result.
 *
 * @param ways in which only the writing differs; empty for every other finding
 */
public record Difference(
        ChartItem item, Optional<String> chart, Optional<String> incoming, Finding finding, Set<Way> ways) {
    public Difference {
        ways = Set.copyOf(ways);
    }

    @Override
    public String toString() {
        return "Difference[" + item + " " + finding + "]";
    }
}
