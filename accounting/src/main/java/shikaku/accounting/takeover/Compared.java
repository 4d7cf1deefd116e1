package shikaku.accounting.takeover;

import java.util.Optional;
import shikaku.accounting.chart.Comparison;

/**
 * 見比べ of a patient's newest valid result with the chart.
 *
 * @param arrival its running number
 * @param place of the coverage in the result, from 0
 * @param of how many coverages the result tells
 * @param last the last decision on the patient, which can be undone while it stands
 */
public record Compared(long arrival, int place, int of, Comparison comparison, Optional<Decided> last) {
    /** By which a decision shows that it was taken on this comparison: 0 where there was none before. */
    public long after() {
        return last.map(Decided::number).orElse(0L);
    }
}
