package shikaku.accounting.takeover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shikaku.accounting.chart.ChartChange;
import shikaku.accounting.chart.TakeOver;
import shikaku.accounting.patient.PatientNumber;

/**
 * 反映の決定 that was taken.
 *
 * @param number running number over all patients
 * @param arrival the result it was taken on
 * @param changes what it changed in the chart
 * @param kept what it left, as the changes that were not made, as far as it was not decided anew
 * @param undoneBy who undid it
 */
public record Decided(
        long number,
        PatientNumber patient,
        long arrival,
        TakeOver how,
        String clerk,
        Instant at,
        List<ChartChange> changes,
        List<ChartChange> kept,
        Optional<String> undoneBy) {
    public Decided {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
    }

    public boolean stands() {
        return undoneBy.isEmpty();
    }
}
