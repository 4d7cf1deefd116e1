package shikaku.accounting.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.patient.Match;
import shikaku.accounting.patient.Matching;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.Coverage;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/**
 * 照合の決定: a clerk says whose an arrival is that matching left open. Whom the file has found since, such as a patient who is new by the
 * arrival before, may be chosen, too; nobody else. An arrival that names nobody (該当資格なし, 複数該当, 照会停止中) may be any patient's, for somebody
 * came all the same; a chart cannot begin from it. The first decision stands, and ⑨ goes as after any other.
 */
public final class ClerkDecision {
    private final Answers answers;
    private final PatientFile file;
    private final Supplier<PatientNumber> nextNumber;
    private final IntakeStore store;
    private final Turn turn;

    /** @param nextNumber gives a number no patient has had */
    public ClerkDecision(
            Answers answers, PatientFile file, Supplier<PatientNumber> nextNumber, IntakeStore store, Turn turn) {
        this.answers = answers;
        this.file = file;
        this.nextNumber = nextNumber;
        this.store = store;
        this.turn = turn;
    }

    /** Who is proposed; empty when it was decided meanwhile, or was never open. */
    public Optional<List<Patient>> candidates(long arrival) {
        return store.open(arrival).map(open -> candidates(open, answers.read(open.document())));
    }

    /** What was typed at the desk, by which a clerk may know whose an arrival is that names nobody. */
    public Optional<InsuredCardQuery> typed(long arrival) {
        return store.open(arrival).flatMap(open -> answers.read(open.document()).typed());
    }

    /** Decides. One at a time: what another clerk decides, or what arrives meanwhile, is seen. */
    @Realizes(arrows = Arrow.A9)
    public Outcome decide(long arrival, Choice choice, String clerk) {
        return turn.take(() -> inTurn(arrival, choice, clerk));
    }

    private Outcome inTurn(long arrival, Choice choice, String clerk) {
        Optional<OpenArrival> open = store.open(arrival);
        if (open.isEmpty()) {
            return refused(arrival, clerk, Reason.ARRIVAL_ALREADY_DECIDED);
        }
        Answer answer = answers.read(open.get().document());
        Optional<Match> match = match(choice, candidates(open.get(), answer), answer);
        if (match.isEmpty()) {
            return refused(arrival, clerk, notAChoice(choice, answer));
        }
        return keep(settlement(arrival, match.get(), answer, clerk));
    }

    private static Reason notAChoice(Choice choice, Answer answer) {
        return switch (choice) {
            case Choice.NewPatient() -> Reason.VALUE_NOT_ALLOWED;
            case Choice.Candidate _ -> namesNobody(answer) ? Reason.PATIENT_NOT_IN_FILE : Reason.VALUE_NOT_ALLOWED;
        };
    }

    private static boolean namesNobody(Answer answer) {
        return answer.eligibility().disclosed().isEmpty();
    }

    private Outcome keep(Settlement settlement) {
        return store.settle(settlement)
                ? new Outcome.Done(patient(settlement.filing()))
                : refused(settlement.arrival(), settlement.clerk(), Reason.ARRIVAL_ALREADY_DECIDED);
    }

    private Outcome refused(long arrival, String clerk, Reason reason) {
        store.refuseDecision(arrival, clerk, reason);
        return new Outcome.Refused(reason);
    }

    private List<Patient> candidates(OpenArrival open, Answer answer) {
        Stream<PatientNumber> since = namesNobody(answer) ? bornAsTyped(answer) : found(answer);
        return Stream.concat(open.candidates().stream(), since)
                .distinct()
                .flatMap(number -> file.find(number).stream())
                .toList();
    }

    private Stream<PatientNumber> bornAsTyped(Answer answer) {
        return answer.typed().stream()
                .flatMap(query -> file.bornOn(query.birthdate()).stream())
                .map(Patient::number);
    }

    private Stream<PatientNumber> found(Answer answer) {
        return answer.eligibility().disclosed().stream()
                .map(coverage -> new Matching(file).find(coverage, answer.references()))
                .flatMap(match -> switch (match) {
                    case Match.Known(Patient patient, Match.By by) -> Stream.of(patient.number());
                    case Match.NewPatient() -> Stream.empty();
                    case Match.Undecided undecided -> undecided.candidates().stream();
                });
    }

    private Optional<Match> match(Choice choice, List<Patient> candidates, Answer answer) {
        return switch (choice) {
            case Choice.NewPatient() ->
                Optional.<Match>of(new Match.NewPatient()).filter(_ -> !namesNobody(answer));
            case Choice.Candidate(PatientNumber chosen)
            when namesNobody(answer) -> file.find(chosen).map(patient -> new Match.Known(patient, Match.By.CLERK));
            case Choice.Candidate(PatientNumber chosen) ->
                candidates.stream()
                        .filter(patient -> patient.number().equals(chosen))
                        .findFirst()
                        .map(patient -> new Match.Known(patient, by(patient, answer)));
        };
    }

    /** The center knows the patient already where it gave their number back. */
    private static Match.By by(Patient patient, Answer answer) {
        return answer.references().contains(patient.number().asReference())
                ? Match.By.REFERENCE_NUMBER
                : Match.By.CLERK;
    }

    private Settlement settlement(long arrival, Match match, Answer answer, String clerk) {
        return answer.eligibility()
                .disclosed()
                .map(coverage -> settlement(arrival, match, answer, coverage, clerk))
                .orElseGet(() -> new Settlement(
                        arrival, IntakeDecision.unchanged(match), List.of(), 0, Optional.empty(), clerk));
    }

    private Settlement settlement(long arrival, Match match, Answer answer, Coverage coverage, String clerk) {
        Filing filing = IntakeDecision.file(match, answer, coverage, nextNumber);
        var share = IntakeDecision.share(answer, coverage);
        return new Settlement(
                arrival,
                filing,
                Questions.of(match, answer, coverage, share, file),
                IntakeDecision.differences(file, match, answer),
                RegistrationDue.after(match, filing, answer, coverage.key().whole(), file),
                clerk);
    }

    private static PatientNumber patient(Filing filing) {
        return switch (filing) {
            case Filing.WithPatient(Patient patient, Match.By by) -> patient.number();
            case Filing.WithNewPatient(Patient patient, Chart chart) -> patient.number();
            case Filing.WithClerk _, Filing.WithNobody _ ->
                throw new IllegalStateException("a clerk's choice is a patient");
        };
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(PatientNumber patient) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }
}
