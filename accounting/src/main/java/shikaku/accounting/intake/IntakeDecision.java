package shikaku.accounting.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.Comparison;
import shikaku.accounting.patient.Match;
import shikaku.accounting.patient.Matching;
import shikaku.accounting.patient.OpenQuestion;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.BurdenShare;
import shikaku.domain.Coverage;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/** What becomes of a result, from what it says and what the file holds; writes nothing. */
@Realizes(
        arrows = Arrow.A8,
        clauses = {Clause.C1, Clause.C2, Clause.C3})
public final class IntakeDecision {
    private final PatientFile file;
    private final Supplier<PatientNumber> nextNumber;

    /** @param nextNumber gives a number no patient has had; a number given and not used is no loss */
    public IntakeDecision(PatientFile file, Supplier<PatientNumber> nextNumber) {
        this.file = file;
        this.nextNumber = nextNumber;
    }

    public Arrival decide(Delivery delivery, Answer answer, Instant fetchedAt) {
        return answer.eligibility()
                .disclosed()
                .map(coverage -> decide(delivery, answer, fetchedAt, coverage))
                .orElseGet(() -> new Arrival(
                        delivery,
                        fetchedAt,
                        answer,
                        new Filing.WithNobody(),
                        Optional.empty(),
                        List.of(),
                        0,
                        Optional.empty()));
    }

    private Arrival decide(Delivery delivery, Answer answer, Instant fetchedAt, Coverage coverage) {
        Match match = new Matching(file).find(coverage, answer.references());
        Filing filing = file(match, answer, coverage, nextNumber);
        Optional<BurdenShare> share = share(answer, coverage);
        return new Arrival(
                delivery,
                fetchedAt,
                answer,
                filing,
                share,
                Questions.of(match, answer, coverage, share, file),
                differences(file, match, answer),
                RegistrationDue.after(match, filing, answer, coverage.key().whole(), file));
    }

    /** 負担割合, where one coverage is valid. */
    static Optional<BurdenShare> share(Answer answer, Coverage coverage) {
        return answer.validOnce() ? Optional.of(BurdenShare.of(coverage, answer.asOf())) : Optional.empty();
    }

    /** Where a result belongs, and the chart that begins with it. */
    static Filing file(Match match, Answer answer, Coverage coverage, Supplier<PatientNumber> nextNumber) {
        return switch (match) {
            case Match.Known(Patient patient, Match.By by) -> new Filing.WithPatient(patient, by);
            case Match.NewPatient() -> {
                Chart begun = chart(answer, coverage);
                yield new Filing.WithNewPatient(
                        Patient.begin(nextNumber.get(), coverage.person()).as(begun), begun);
            }
            case Match.Undecided(List<PatientNumber> candidates, OpenQuestion why) -> new Filing.WithClerk(candidates);
        };
    }

    /** With a patient of whom the result says nothing. */
    static Filing unchanged(Match match) {
        return switch (match) {
            case Match.Known(Patient patient, Match.By by) -> new Filing.WithPatient(patient, by);
            case Match.NewPatient _, Match.Undecided _ ->
                throw new IllegalArgumentException("a result that names nobody begins no chart");
        };
    }

    /** How many items of a known patient's chart a valid result would change; nothing changes before a clerk says so. */
    static int differences(PatientFile file, Match match, Answer answer) {
        return match instanceof Match.Known(Patient patient, Match.By by) && answer.valid()
                ? differences(file, patient, answer)
                : 0;
    }

    /** Of several coverages the one that differs least: where one is in the chart, nothing waits but the question which it is. */
    private static int differences(PatientFile file, Patient patient, Answer answer) {
        Chart chart = patient.chart(file.rest(patient.number()));
        return answer.coverages().stream()
                .mapToInt(coverage -> Comparison.between(chart, Chart.of(coverage, answer.asOf()))
                        .remembering(file.kept(patient.number()))
                        .open())
                .min()
                .orElse(0);
    }

    /** What a result says for a chart; of a coverage that is not valid, or of several, the person alone. */
    static Chart chart(Answer answer, Coverage coverage) {
        return answer.validOnce() ? Chart.of(coverage, answer.asOf()) : Chart.of(coverage.person());
    }
}
