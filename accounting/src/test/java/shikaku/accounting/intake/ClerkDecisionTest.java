package shikaku.accounting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shikaku.accounting.MemoryStore;
import shikaku.accounting.People;
import shikaku.accounting.intake.ClerkDecision.Outcome;
import shikaku.accounting.patient.Match;
import shikaku.accounting.patient.OpenQuestion;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.Eligibility;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;

class ClerkDecisionTest {
    private static final long ARRIVAL = 17;
    private static final PatientNumber FIRST = new PatientNumber(1);
    private static final PatientNumber SECOND = new PatientNumber(2);

    private final MemoryStore store = new MemoryStore();
    private final People twin = People.hanako().insured(People.key(People.KYOKAI, "77", "01"));
    private List<ReferenceNumber> references = List.of();
    private Eligibility told = new Eligibility.Valid(twin.coverage());
    private Optional<InsuredCardQuery> typed = Optional.empty();
    private final ClerkDecision decision =
            new ClerkDecision(document -> answer(), store.patients, () -> new PatientNumber(99), store, new Turn());

    @BeforeEach
    void twoWhoFit() {
        store.patients.add(1, People.hanako()).add(2, People.hanako());
        store.open.put(ARRIVAL, new OpenArrival(ARRIVAL, new byte[0], List.of(FIRST, SECOND)));
    }

    @Test
    @Proves(arrows = Arrow.A9)
    void theChosenPatientHasTheResultAndIsRegistered() {
        assertThat(decide(new Choice.Candidate(SECOND))).isEqualTo(new Outcome.Done(SECOND));
        Settlement settled = store.settlements.getFirst();
        assertThat(settled.filing()).isInstanceOfSatisfying(Filing.WithPatient.class, filed -> {
            assertThat(filed.by()).isEqualTo(Match.By.CLERK);
            assertThat(filed.patient().insured()).contains(People.hanako().key());
        });
        assertThat(settled.questions()).isEmpty();
        assertThat(settled.registration()).contains(new Registration(SECOND, twin.key()));
        assertThat(settled.clerk()).isEqualTo("iji");
    }

    @Test
    @Proves(arrows = Arrow.A9)
    void aNewPatientGetsANumberAndIsRegistered() {
        PatientNumber fresh = new PatientNumber(99);
        assertThat(decide(new Choice.NewPatient())).isEqualTo(new Outcome.Done(fresh));
        assertThat(store.settlements.getFirst().filing()).isInstanceOf(Filing.WithNewPatient.class);
        assertThat(store.settlements.getFirst().registration()).contains(new Registration(fresh, twin.key()));
    }

    @Test
    void nothingIsRegisteredUnderACoverageThatHasEnded() {
        told = new Eligibility.Invalid(twin.coverage());
        decide(new Choice.Candidate(FIRST));
        assertThat(store.settlements.getFirst().registration()).isEmpty();
    }

    @Test
    void aNumberOfTheCentersThatWasNotChosenStaysAQuestion() {
        references = List.of(FIRST.asReference());
        decide(new Choice.Candidate(SECOND));
        assertThat(store.settlements.getFirst().questions()).containsExactly(OpenQuestion.NUMBER_UNKNOWN);
    }

    @Test
    void whoIsNoCandidateCannotBeChosen() {
        store.patients.add(3, People.hanako().born(People.TODAY.minusYears(9)));
        assertThat(decide(new Choice.Candidate(new PatientNumber(3))))
                .isEqualTo(new Outcome.Refused(Reason.VALUE_NOT_ALLOWED));
        assertThat(store.settlements).isEmpty();
        assertThat(store.refusedDecisions).containsExactly("iji 17 VALUE_NOT_ALLOWED");
    }

    @Test
    void whoCameIntoTheFileSinceMayBeChosen() {
        store.patients.add(3, twin);
        assertThat(decision.candidates(ARRIVAL).orElseThrow())
                .extracting(Patient::number)
                .containsExactly(FIRST, SECOND, new PatientNumber(3));
    }

    @Test
    void theSecondOfTwoClerksHearsThatItIsDecided() {
        decide(new Choice.Candidate(FIRST));
        assertThat(decision.decide(ARRIVAL, new Choice.NewPatient(), "second"))
                .isEqualTo(new Outcome.Refused(Reason.ARRIVAL_ALREADY_DECIDED));
        assertThat(store.settlements).hasSize(1);
        assertThat(store.refusedDecisions).containsExactly("second 17 ARRIVAL_ALREADY_DECIDED");
        assertThat(decision.candidates(ARRIVAL)).isEmpty();
    }

    @Test
    void whoLosesInTheStoreHearsTheSame() {
        store.decidedByAnother = true;
        assertThat(decide(new Choice.Candidate(FIRST))).isEqualTo(new Outcome.Refused(Reason.ARRIVAL_ALREADY_DECIDED));
    }

    @Test
    void whatNamesNobodyIsAnyPatientsWhomAClerkNamesAndNobodysAnew() {
        told = new Eligibility.NotFound();
        store.open.put(ARRIVAL, new OpenArrival(ARRIVAL, new byte[0], List.of()));
        store.patients.add(3, People.hanako().born(People.TODAY.minusYears(9)));
        PatientNumber third = new PatientNumber(3);
        assertThat(decide(new Choice.NewPatient())).isEqualTo(new Outcome.Refused(Reason.VALUE_NOT_ALLOWED));
        assertThat(decide(new Choice.Candidate(new PatientNumber(77))))
                .isEqualTo(new Outcome.Refused(Reason.PATIENT_NOT_IN_FILE));
        assertThat(decide(new Choice.Candidate(third))).isEqualTo(new Outcome.Done(third));
        Settlement settled = store.settlements.getFirst();
        assertThat(settled.filing())
                .isEqualTo(new Filing.WithPatient(store.patients.find(third).orElseThrow(), Match.By.CLERK));
        assertThat(settled.registration()).isEmpty();
        assertThat(settled.questions()).isEmpty();
    }

    @Test
    void whoHasTheBirthdateThatWasTypedIsProposed() {
        told = new Eligibility.Multiple();
        store.open.put(ARRIVAL, new OpenArrival(ARRIVAL, new byte[0], List.of()));
        store.patients.add(3, People.hanako().born(People.TODAY.minusYears(9)));
        typed = Optional.of(new InsuredCardQuery(twin.key(), People.hanako().birthdate()));
        assertThat(decision.candidates(ARRIVAL).orElseThrow())
                .extracting(Patient::number)
                .containsExactly(FIRST, SECOND);
        assertThat(decision.typed(ARRIVAL)).isEqualTo(typed);
    }

    @Test
    void onlyAPatientsNumberOrNewIsAChoice() {
        assertThat(Choice.parse("new")).contains(new Choice.NewPatient());
        assertThat(Choice.parse("00000002")).contains(new Choice.Candidate(SECOND));
        assertThat(Choice.parse("2")).contains(new Choice.Candidate(SECOND));
        assertThat(Choice.parse(" ２ ")).contains(new Choice.Candidate(SECOND));
        assertThat(List.of("", "000000002", "00000000", "NEW", "1 or 1"))
                .allMatch(text -> Choice.parse(text).isEmpty());
    }

    private Outcome decide(Choice choice) {
        return decision.decide(ARRIVAL, choice, "iji");
    }

    private Answer answer() {
        return new Answer(
                People.TODAY.atTime(9, 59),
                People.TODAY,
                People.CLINIC,
                Answer.Asked.BY_CARD,
                typed,
                told,
                List.of(),
                references,
                Optional.empty());
    }
}
