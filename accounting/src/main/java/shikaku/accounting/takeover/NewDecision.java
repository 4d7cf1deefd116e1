package shikaku.accounting.takeover;

import java.time.Instant;
import java.util.List;
import shikaku.accounting.chart.ChartChange;
import shikaku.accounting.chart.TakeOver;
import shikaku.accounting.patient.PatientNumber;

/**
 * 反映の決定 to be kept.
 *
 * @param after the last decision on the patient before it; 0 when there was none
 * @param kept what the clerk saw and left, as the changes that were not made
 * @param at on the business day's clock
 */
public record NewDecision(
        PatientNumber patient,
        long arrival,
        long after,
        TakeOver how,
        List<ChartChange> changes,
        List<ChartChange> kept,
        String clerk,
        Instant at) {
    public NewDecision {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
    }
}
