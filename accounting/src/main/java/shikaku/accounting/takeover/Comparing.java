package shikaku.accounting.takeover;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import shikaku.domain.Coverage;

/** A patient's chart, and the newest valid result beside it. Writes nothing. */
record Comparing(PatientFile file, Answers answers, ChartStore store) {
    /** One for each coverage that the newest valid result tells, in its order. */
    List<Compared> of(Patient patient) {
        return store.newest(patient.number())
                .map(newest -> each(patient, newest.arrival(), answers.read(newest.document())))
                .orElse(List.of());
    }

    private List<Compared> each(Patient patient, long arrival, Answer answer) {
        Chart chart = chart(patient);
        List<Kept> kept = file.kept(patient.number());
        Optional<Decided> last = store.last(patient.number());
        List<Coverage> coverages = answer.coverages();
        return IntStream.range(0, coverages.size())
                .mapToObj(place -> new Compared(
                        arrival,
                        place,
                        coverages.size(),
                        comparison(chart, Chart.of(coverages.get(place), answer.asOf()), kept),
                        last))
                .toList();
    }

    Chart chart(Patient patient) {
        return patient.chart(file.rest(patient.number()));
    }

    ChangedChart changed(Patient patient, List<ChartChange> changes) {
        Chart chart = ChartChange.apply(chart(patient), changes);
        return new ChangedChart(patient.as(chart), chart);
    }

    /** What the day's list says once the chart is this, and these decisions stand; empty where the only result was mended to another person. */
    Optional<Waiting> waiting(Patient patient, Chart chart, List<Kept> standing) {
        return store.newest(patient.number()).map(newest -> waiting(newest, chart, standing));
    }

    private Waiting waiting(Incoming newest, Chart chart, List<Kept> standing) {
        Answer answer = answers.read(newest.document());
        // Of several the one that needs least: where one is in the chart, nothing waits.
        int items = answer.coverages().stream()
                .mapToInt(coverage -> comparison(chart, Chart.of(coverage, answer.asOf()), standing)
                        .open())
                .min()
                .orElse(0);
        return new Waiting(newest.arrival(), items);
    }

    private static Comparison comparison(Chart chart, Chart incoming, List<Kept> kept) {
        return Comparison.between(chart, incoming).remembering(kept);
    }
}
