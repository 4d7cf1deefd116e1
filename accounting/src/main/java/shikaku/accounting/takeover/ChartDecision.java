package shikaku.accounting.takeover;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.ChartChange;
import shikaku.accounting.chart.ChartItem;
import shikaku.accounting.chart.Kept;
import shikaku.accounting.chart.TakeOver;
import shikaku.accounting.intake.Answers;
import shikaku.accounting.intake.Turn;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.takeover.ChartStore.ChangedChart;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/**
 * 台帳への反映: compares the newest valid result of a patient with the chart, takes it over with one decision, undoes that decision until the
 * next one (rules.md §4.5). What a decision leaves as it is is not asked again while the same value arrives. Nothing in a chart changes in
 * another way.
 */
@Realizes(clauses = Clause.C1)
public final class ChartDecision {
    private final PatientFile file;
    private final ChartStore store;
    private final Comparing comparing;
    private final Turn turn;
    private final InstantSource businessDay;

    public ChartDecision(PatientFile file, Answers answers, ChartStore store, Turn turn, InstantSource businessDay) {
        this.file = file;
        this.store = store;
        this.comparing = new Comparing(file, answers, store);
        this.turn = turn;
        this.businessDay = businessDay;
    }

    /** The newest valid result, once for each coverage that it tells; empty while none of the patient has come. */
    public List<Compared> compare(Patient patient) {
        return comparing.of(patient);
    }

    /** The last decision while it stands, also when the result it was taken on was mended to another person since. */
    public Optional<Decided> undoable(Patient patient) {
        return store.last(patient.number()).filter(Decided::stands);
    }

    /**
     * Decides.
     *
     * @param seen the arrival, and the last decision, that the clerk had before them
     */
    public Outcome decide(Patient whom, Seen seen, TakeOver how, String clerk) {
        return turn.take(() -> {
            Patient patient = file.find(whom.number()).orElseThrow();
            Optional<Compared> compared =
                    still(patient, seen).filter(one -> one.comparison().asks());
            return compared.filter(one -> keep(patient, one, how, clerk)).isPresent()
                    ? new Outcome.Done()
                    : refused(patient, clerk, Reason.CHART_CHANGED_MEANWHILE);
        });
    }

    /** Writes what a clerk typed where the chart has a ●, as a decision that can be undone like any other. */
    public Outcome write(Patient whom, Seen seen, ChartItem item, String typed, String clerk) {
        return turn.take(() -> {
            Patient patient = file.find(whom.number()).orElseThrow();
            Optional<Compared> compared = still(patient, seen);
            Optional<ChartChange> change =
                    compared.flatMap(one -> one.comparison().written(item, typed));
            if (compared.isPresent() && change.isEmpty()) {
                return refused(patient, clerk, Reason.VALUE_NOT_ALLOWED);
            }
            return change.filter(one -> keep(patient, compared.get(), TakeOver.TYPED, List.of(one), clerk))
                            .isPresent()
                    ? new Outcome.Done()
                    : refused(patient, clerk, Reason.CHART_CHANGED_MEANWHILE);
        });
    }

    private Optional<Compared> still(Patient patient, Seen seen) {
        return compare(patient).stream()
                .filter(one -> one.place() == seen.place())
                .filter(one -> one.arrival() == seen.arrival() && one.after() == seen.after())
                .findFirst();
    }

    /** Undoes the last decision, if it is this one and nothing of what it changed has changed since. */
    public Outcome undo(Patient whom, long decision, String clerk) {
        return turn.take(() -> {
            Patient patient = file.find(whom.number()).orElseThrow();
            Optional<Decided> last = undoable(patient).filter(one -> one.number() == decision);
            return last.filter(one -> restore(patient, one, clerk)).isPresent()
                    ? new Outcome.Done()
                    : refused(patient, clerk, Reason.NOTHING_TO_UNDO);
        });
    }

    /** Has an item decided anew that an earlier decision left as it is, whether or not that was the last. */
    public Outcome decideAnew(Patient whom, long decision, ChartItem item, String clerk) {
        return turn.take(() -> {
            Patient patient = file.find(whom.number()).orElseThrow();
            List<Kept> kept = file.kept(patient.number());
            Optional<Kept> found = kept.stream()
                    .filter(one -> one.decision() == decision && one.item() == item)
                    .findFirst();
            return found.filter(one -> withdraw(patient, kept, one, clerk)).isPresent()
                    ? new Outcome.Done()
                    : refused(patient, clerk, Reason.NOTHING_TO_UNDO);
        });
    }

    private boolean keep(Patient patient, Compared compared, TakeOver how, String clerk) {
        return keep(patient, compared, how, how.changes(compared.comparison()), clerk);
    }

    private boolean keep(Patient patient, Compared compared, TakeOver how, List<ChartChange> changes, String clerk) {
        return store.keep(
                new NewDecision(
                        patient.number(),
                        compared.arrival(),
                        compared.after(),
                        how,
                        changes,
                        how.kept(compared.comparison()),
                        clerk,
                        businessDay.instant()),
                comparing.changed(patient, changes));
    }

    private boolean restore(Patient patient, Decided decided, String clerk) {
        List<ChartChange> undoing =
                decided.changes().stream().map(ChartChange::undone).toList();
        Chart chart = comparing.chart(patient);
        ChangedChart restored = comparing.changed(patient, undoing);
        List<Kept> standing = file.kept(patient.number()).stream()
                .filter(one -> one.decision() != decided.number())
                .toList();
        return undoing.stream().allMatch(one -> one.fits(chart))
                && store.undo(decided, restored, comparing.waiting(patient, restored.chart(), standing), clerk);
    }

    private boolean withdraw(Patient patient, List<Kept> kept, Kept one, String clerk) {
        List<Kept> standing = kept.stream().filter(other -> other != one).toList();
        return store.withdraw(
                patient.number(), one, comparing.waiting(patient, comparing.chart(patient), standing), clerk);
    }

    private Outcome refused(Patient patient, String clerk, Reason reason) {
        store.refuse(patient.number(), clerk, reason);
        return new Outcome.Refused(reason);
    }

    /**
     * What a clerk had before them.
     *
     * @param place of the coverage that they chose, where there are several
     */
    public record Seen(long arrival, long after, int place) {
        /** Of a result with one coverage. */
        public Seen(long arrival, long after) {
            this(arrival, after, 0);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }
}
