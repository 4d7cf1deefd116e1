package shikaku.accounting.takeover;

import java.util.List;
import java.util.Optional;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.ChartChange;
import shikaku.accounting.chart.Comparison;
import shikaku.accounting.chart.Kept;
import shikaku.accounting.intake.Answer;
import shikaku.accounting.intake.Answers;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.takeover.ChartStore.ChangedChart;
import shikaku.accounting.takeover.ChartStore.Incoming;
import shikaku.accounting.takeover.ChartStore.Waiting;

/** A patient's chart, and the newest valid result beside it. Writes nothing. */
record Comparing(PatientFile file, Answers answers, ChartStore store) {
    Optional<Compared> of(Patient patient) {
        return store.newest(patient.number())
                .map(newest -> new Compared(
                        newest.arrival(),
                        comparison(chart(patient), newest, file.kept(patient.number())),
                        store.last(patient.number())));
    }

    Chart chart(Patient patient) {
        return patient.chart(file.rest(patient.number()));
    }

    ChangedChart changed(Patient patient, List<ChartChange> changes) {
        Chart chart = ChartChange.apply(chart(patient), changes);
        return new ChangedChart(patient.as(chart), chart);
    }

    /** What the day's list says once the chart is this, and these decisions stand. */
    Waiting waiting(Patient patient, Chart chart, List<Kept> standing) {
        Incoming newest = store.newest(patient.number()).orElseThrow();
        return new Waiting(newest.arrival(), comparison(chart, newest, standing).open());
    }

    private Comparison comparison(Chart chart, Incoming newest, List<Kept> kept) {
        Answer answer = answers.read(newest.document());
        Chart incoming = answer.eligibility()
                .disclosed()
                .map(coverage -> Chart.of(coverage, answer.asOf()))
                .orElse(Chart.EMPTY);
        return Comparison.between(chart, incoming).remembering(kept);
    }
}
