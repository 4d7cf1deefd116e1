package shikaku.accounting.takeover;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.ChartChange;
import shikaku.accounting.chart.Comparison;
import shikaku.accounting.chart.TakeOver;
import shikaku.accounting.intake.Answer;
import shikaku.accounting.intake.Answers;
import shikaku.accounting.intake.Turn;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.takeover.ChartStore.ChangedChart;
import shikaku.accounting.takeover.ChartStore.Incoming;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/**
 * 台帳への反映: compares the newest valid result of a patient with the chart, takes it over with one decision, undoes that decision until the
 * next one (rules.md §4.5). Nothing in a chart changes in another way.
 */
@Realizes(clauses = Clause.C1)
public final class ChartDecision {
    private final PatientFile file;
    private final Answers answers;
    private final ChartStore store;
    private final Turn turn;
    private final InstantSource businessDay;

    public ChartDecision(PatientFile file, Answers answers, ChartStore store, Turn turn, InstantSource businessDay) {
        this.file = file;
        this.answers = answers;
        this.store = store;
        this.turn = turn;
        this.businessDay = businessDay;
    }

    /** Empty while no valid result of the patient has come. */
    public Optional<Compared> compare(Patient patient) {
        return store.newest(patient.number())
                .map(newest -> new Compared(newest.arrival(), compare(patient, newest), store.last(patient.number())));
    }

    /**
     * Decides.
     *
     * @param seen the arrival, and the last decision, that the clerk had before them
     */
    public Outcome decide(Patient whom, Seen seen, TakeOver how, String clerk) {
        return turn.take(() -> {
            Patient patient = file.find(whom.number()).orElseThrow();
            Optional<Compared> compared = compare(patient)
                    .filter(one -> !one.decided())
                    .filter(one -> one.arrival() == seen.arrival() && one.after() == seen.after());
            return compared.filter(one -> keep(patient, one, how, clerk)).isPresent()
                    ? new Outcome.Done()
                    : refused(patient, clerk, Reason.CHART_CHANGED_MEANWHILE);
        });
    }

    /** Undoes the last decision, if it is this one and nothing of what it changed has changed since. */
    public Outcome undo(Patient whom, long decision, String clerk) {
        return turn.take(() -> {
            Patient patient = file.find(whom.number()).orElseThrow();
            Optional<Decided> last =
                    store.last(patient.number()).filter(one -> one.number() == decision && one.stands());
            return last.filter(one -> restore(patient, one, clerk)).isPresent()
                    ? new Outcome.Done()
                    : refused(patient, clerk, Reason.NOTHING_TO_UNDO);
        });
    }

    private boolean keep(Patient patient, Compared compared, TakeOver how, String clerk) {
        List<ChartChange> changes = how.changes(compared.comparison());
        return store.keep(
                new NewDecision(
                        patient.number(),
                        compared.arrival(),
                        compared.after(),
                        how,
                        changes,
                        clerk,
                        businessDay.instant()),
                changed(patient, changes));
    }

    private boolean restore(Patient patient, Decided decided, String clerk) {
        List<ChartChange> undoing =
                decided.changes().stream().map(ChartChange::undone).toList();
        Chart chart = chart(patient);
        return undoing.stream().allMatch(one -> one.fits(chart))
                && store.undo(decided, changed(patient, undoing), clerk);
    }

    private ChangedChart changed(Patient patient, List<ChartChange> changes) {
        Chart chart = ChartChange.apply(chart(patient), changes);
        return new ChangedChart(patient.as(chart), chart);
    }

    private Comparison compare(Patient patient, Incoming newest) {
        Answer answer = answers.read(newest.document());
        Chart incoming = answer.eligibility()
                .disclosed()
                .map(coverage -> Chart.of(coverage, answer.asOf()))
                .orElse(Chart.EMPTY);
        return Comparison.between(chart(patient), incoming);
    }

    private Chart chart(Patient patient) {
        return patient.chart(file.rest(patient.number()));
    }

    private Outcome refused(Patient patient, String clerk, Reason reason) {
        store.refuse(patient.number(), clerk, reason);
        return new Outcome.Refused(reason);
    }

    /** What a clerk had before them. */
    public record Seen(long arrival, long after) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }
}
