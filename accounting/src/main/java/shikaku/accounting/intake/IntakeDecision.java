package shikaku.accounting.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import shikaku.accounting.patient.ChartName;
import shikaku.accounting.patient.Match;
import shikaku.accounting.patient.Matching;
import shikaku.accounting.patient.OpenQuestion;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.BurdenShare;
import shikaku.domain.Coverage;
import shikaku.domain.PersonName;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/** What becomes of a result, from what it says and what the file holds; writes nothing. */
@Realizes(
        arrows = Arrow.A8,
        clauses = {Clause.C1, Clause.C2, Clause.C3})
public final class IntakeDecision {
    private final Matching matching;
    private final Supplier<PatientNumber> nextNumber;

    /** @param nextNumber gives a number no patient has had; a number given and not used is no loss */
    public IntakeDecision(Matching matching, Supplier<PatientNumber> nextNumber) {
        this.matching = matching;
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
                        Optional.empty()));
    }

    private Arrival decide(Delivery delivery, Answer answer, Instant fetchedAt, Coverage coverage) {
        Match match = matching.find(coverage, answer.references());
        Filing filing = file(match, answer, coverage, nextNumber);
        Optional<BurdenShare> share = share(answer, coverage);
        return new Arrival(
                delivery,
                fetchedAt,
                answer,
                filing,
                share,
                Questions.of(match, answer, coverage, share),
                RegistrationDue.after(match, filing, answer, coverage.key()));
    }

    /** 負担割合, where the coverage is valid. */
    static Optional<BurdenShare> share(Answer answer, Coverage coverage) {
        return answer.valid() ? Optional.of(BurdenShare.of(coverage, answer.asOf())) : Optional.empty();
    }

    /** Where a result belongs, and the chart as it is afterwards. */
    static Filing file(Match match, Answer answer, Coverage coverage, Supplier<PatientNumber> nextNumber) {
        return switch (match) {
            case Match.Known(Patient patient, Match.By by) ->
                new Filing.WithPatient(chartAfter(patient, answer, coverage), by);
            case Match.NewPatient() ->
                new Filing.WithNewPatient(
                        chartAfter(Patient.begin(nextNumber.get(), coverage.person()), answer, coverage));
            case Match.Undecided(List<PatientNumber> candidates, OpenQuestion why) -> new Filing.WithClerk(candidates);
        };
    }

    private static Patient chartAfter(Patient patient, Answer answer, Coverage coverage) {
        PersonName names = ChartName.after(patient.names(), coverage.person().names());
        Patient named = patient.named(names);
        return answer.valid() ? named.insuredUnder(coverage.key()) : named;
    }
}
