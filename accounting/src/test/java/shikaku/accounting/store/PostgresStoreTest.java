package shikaku.accounting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shikaku.accounting.Oqs;
import shikaku.accounting.People;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.intake.Answer;
import shikaku.accounting.intake.Arrival;
import shikaku.accounting.intake.Delivery;
import shikaku.accounting.intake.DeliveryNumber;
import shikaku.accounting.intake.Filing;
import shikaku.accounting.intake.IntakeDecision;
import shikaku.accounting.intake.LastTaken;
import shikaku.accounting.intake.RefusedDelivery;
import shikaku.accounting.intake.Registration;
import shikaku.accounting.intake.Settlement;
import shikaku.accounting.intake.StoreName;
import shikaku.accounting.patient.Match;
import shikaku.accounting.patient.OpenQuestion;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.registration.RegistrationQueue.Pending;
import shikaku.domain.BurdenShare;
import shikaku.domain.Eligibility;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.Sex;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.time.RealClock;
import shikaku.evidence.EvidenceNotKept;
import shikaku.message.Reason;

class PostgresStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final RealClock REAL =
            new RealClock(Clock.fixed(Instant.parse("2026-11-22T21:00:00Z"), ZoneOffset.UTC));

    private final TestDatabase kept = new TestDatabase();
    private TestDatabase.Opened store = kept.open(REAL);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @Proves(arrows = Arrow.A8)
    void aNewPatientsResultIsInTheFileOnTheListAndInTheHistoryAfterARestart() {
        store.intake().file(decide(1, valid(People.hanako())));
        store.close();
        store = kept.openAgain(REAL);

        Patient patient = store.patients().find(new PatientNumber(1)).orElseThrow();
        assertThat(patient.names()).isEqualTo(People.hanako().names());
        assertThat(patient.insured()).contains(People.hanako().key());
        assertThat(store.patients().bornOn(People.hanako().birthdate())).containsExactly(patient);
        assertThat(store.lists().ofDay(People.TODAY)).isEqualTo(store.lists().ofPatient(new PatientNumber(1)));
        assertThat(store.intake().lastTaken()).isEqualTo(new LastTaken(Optional.of(Oqs.STORE), 1));
    }

    @Test
    void aDocumentIsReadOnceHoweverOftenTheListIsLookedAt() {
        store.intake().file(decide(1, valid(People.hanako())));
        AtomicInteger parses = new AtomicInteger();
        ArrivalLists lists = new ArrivalLists(store.database(), document -> {
            parses.incrementAndGet();
            return HeldCertificates.in(document);
        });
        for (int look = 0; look < 10; look++) {
            assertThat(lists.ofDay(People.TODAY)).hasSize(1);
        }
        assertThat(lists.ofDay(People.TODAY)).isEqualTo(store.lists().ofDay(People.TODAY));
        assertThat(parses).hasValue(1);

        store.intake().file(decide(2, valid(People.hanako())));
        lists.ofDay(People.TODAY);
        lists.ofPatient(new PatientNumber(1));
        assertThat(parses).hasValue(2);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void evidenceHasTheRealTimeWhateverDayTheBusinessHas() {
        store.intake().file(decide(1, valid(People.hanako())));
        store.intake().refuse(new RefusedDelivery(Oqs.number(2), NOW, Reason.WRONG_INSTITUTION));
        assertThat(store.database()
                        .sql("select distinct record::json ->> 'when' from evidence_leaf")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("2026-11-22T21:00:00");
        assertThat(store.lists().ofDay(People.TODAY)).hasSize(2);
    }

    @Test
    void theListShowsWhatTheResultSaid() {
        store.intake().file(decide(1, valid(People.hanako()), "00000055"));
        ArrivalRow row = store.lists().ofDay(People.TODAY).getFirst();
        assertThat(row.fetchedAt()).isEqualTo(LocalDateTime.of(2026, 11, 24, 10, 0));
        ArrivalRow.Result result = row.result().orElseThrow();
        assertThat(result.validity()).contains("1");
        assertThat(result.newPatient()).isTrue();
        assertThat(result.questions()).containsExactly(OpenQuestion.NUMBER_UNKNOWN);
        assertThat(result.burden()).contains(new ArrivalRow.Burden(Optional.of(30), BurdenShare.Source.ORDINARY));
        assertThat(result.identity().orElseThrow().name()).isEqualTo("青木　花子");
    }

    @Test
    void blockedAndRefusedAreOnTheListWithoutAnybodysData() {
        store.intake().file(decide(1, new Eligibility.Blocked()));
        store.intake().refuse(new RefusedDelivery(Oqs.number(2), NOW, Reason.WRONG_INSTITUTION));
        List<ArrivalRow> rows = store.lists().ofDay(People.TODAY);
        assertThat(rows).extracting(ArrivalRow::delivery).containsExactly(2L, 1L);
        assertThat(rows.getFirst().refused()).contains(Reason.WRONG_INSTITUTION);
        assertThat(rows.getLast().result().orElseThrow().validity()).isEmpty();
        assertThat(rows.getLast().result().orElseThrow().identity()).isEmpty();
    }

    @Test
    @Proves(arrows = Arrow.A8)
    void aDeliveryFiledTwiceIsThereOnce() {
        store.intake().file(decide(1, valid(People.hanako())));
        store.intake().file(decide(1, valid(People.hanako())));
        assertThat(store.count("arrival")).isEqualTo(1);
        assertThat(store.count("patient")).isEqualTo(1);
        assertThat(store.count("evidence_leaf")).isEqualTo(1);
    }

    @Test
    @Proves(arrows = Arrow.A8)
    void theNumbersOfAReplacedStoreBeginAnewAndThoseOfTheFormerAreNotForgotten() {
        StoreName anew = new StoreName("made-anew");
        store.intake().file(decide(5, valid(People.hanako())));
        store.intake().goOnWith(anew);
        store.intake().goOnWith(anew);
        assertThat(store.intake().lastTaken()).isEqualTo(new LastTaken(Optional.of(anew), 0));
        store.intake().file(decide(anew, 5, valid(People.hanako())));
        assertThat(store.lists().ofDay(People.TODAY)).hasSize(2);

        store.intake().goOnWith(Oqs.STORE);
        store.intake().file(decide(5, valid(People.hanako())));
        assertThat(store.count("arrival")).isEqualTo(2);
        assertThat(store.database()
                        .sql("select count(*) from evidence_leaf where record like '%another store%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aDatabaseFromBeforeStoresHadNamesGoesOnWhereItWas() {
        store.database().sql("update pick_up set store = '', last_taken = 4").update();
        assertThat(store.intake().lastTaken()).isEqualTo(new LastTaken(Optional.empty(), 4));
        store.intake().file(decide(4, valid(People.hanako())));
        assertThat(store.count("arrival")).isZero();
        store.intake().file(decide(5, valid(People.hanako())));
        assertThat(store.intake().lastTaken()).isEqualTo(new LastTaken(Optional.of(Oqs.STORE), 5));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whatIsFiledHasItsRowOfEvidenceAndNoNameInIt() {
        store.intake().file(decide(1, valid(People.hanako())));
        String row = store.database()
                .sql("select record from evidence_leaf")
                .query(String.class)
                .single();
        assertThat(row).contains("RESULT_TAKEN_IN", "00000001").doesNotContain("青木", "1234567");
    }

    @Test
    @Proves(arrows = Arrow.A8)
    void whatBreaksHalfWayLeavesNothingBehindAndIsTakenTheNextTime() {
        store.database().sql("alter table registration rename to gone").update();
        assertThatThrownBy(() -> store.intake().file(decide(1, valid(People.hanako()))))
                .isInstanceOf(EvidenceNotKept.class);
        assertThat(store.intake().lastTaken().value()).isZero();
        assertThat(store.count("patient")).isZero();
        assertThat(store.count("evidence_leaf")).isZero();

        store.database().sql("alter table gone rename to registration").update();
        store.intake().file(decide(1, valid(People.hanako())));
        assertThat(store.count("arrival")).isEqualTo(1);
    }

    @Test
    @Proves(arrows = Arrow.A9)
    void aRegistrationIsDueUntilItIsDone() {
        store.intake().file(decide(1, valid(People.hanako())));
        Pending pending = store.registrations().due(NOW, 10).getFirst();
        assertThat(pending.registration())
                .isEqualTo(
                        new Registration(new PatientNumber(1), People.hanako().key()));

        store.registrations().postpone(pending, NOW.plus(Duration.ofMinutes(1)), Reason.TERMINAL_UNREACHABLE);
        assertThat(store.registrations().due(NOW, 10)).isEmpty();
        assertThat(store.registrations().due(NOW.plus(Duration.ofMinutes(2)), 10))
                .extracting(Pending::attempts)
                .containsExactly(1);

        store.registrations().done(pending, NOW);
        assertThat(store.registrations().due(NOW.plus(Duration.ofDays(900)), 10))
                .isEmpty();
        assertThat(store.lists().registration(new PatientNumber(1))).contains(ArrivalLists.RegistrationState.DONE);
    }

    @Test
    @Proves(arrows = Arrow.A9, clauses = Clause.C11)
    void aChangeOfInsurerDuringARegistrationIsNotForgottenWhenTheOldOneIsDone() {
        store.intake().file(decide(1, valid(People.hanako())));
        Pending old = store.registrations().due(NOW, 10).getFirst();
        People moved = People.hanako().insured(People.key(People.KOBE, "99", "01"));
        store.intake().file(decide(2, valid(moved), "00000001"));
        store.registrations().done(old, NOW);
        assertThat(store.registrations().due(NOW, 10))
                .extracting(Pending::registration)
                .containsExactly(new Registration(new PatientNumber(1), moved.key()));
    }

    @Test
    @Proves(arrows = Arrow.A9, clauses = Clause.C17)
    void aClerksDecisionFilesTheArrivalRegistersAndIsOnRecordAndTheSecondChangesNothing() {
        store.intake().file(decide(1, valid(People.hanako())));
        store.intake().file(decide(2, valid(People.hanako().with(Sex.MALE))));
        long open = store.lists().ofDay(People.TODAY).getFirst().number();
        assertThat(store.intake().open(open).orElseThrow().candidates()).containsExactly(new PatientNumber(1));
        assertThat(store.intake().open(open - 1)).isEmpty();

        Patient brother = Patient.begin(
                new PatientNumber(50), People.hanako().with(Sex.MALE).coverage().person());
        Registration due = new Registration(brother.number(), People.hanako().key());
        Settlement settlement = new Settlement(
                open, new Filing.WithNewPatient(brother, Chart.EMPTY), List.of(), 0, Optional.of(due), "iji");
        assertThat(store.intake().settle(settlement)).isTrue();
        Settlement second = new Settlement(
                open, new Filing.WithPatient(brother, Match.By.CLERK), List.of(), 0, Optional.empty(), "second");
        assertThat(store.intake().settle(second)).isFalse();

        ArrivalRow.Result row =
                store.lists().arrival(open).orElseThrow().result().orElseThrow();
        assertThat(row.patient()).contains(brother.number());
        assertThat(row.decidedBy()).contains("iji");
        assertThat(row.questions()).isEmpty();
        assertThat(store.registrations().due(NOW, 10))
                .extracting(Pending::registration)
                .contains(due);
        assertThat(store.database()
                        .sql("select record from evidence_leaf where record like '%PATIENT_CHANGED%'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("\"iji\"", "arrival/" + open, "00000050");
    }

    @Test
    void whatWasGivenUpComesBackAtTheNextVisit() {
        store.intake().file(decide(1, valid(People.hanako())));
        Pending pending = store.registrations().due(NOW, 10).getFirst();
        store.registrations().giveUp(pending, NOW, Reason.REFERENCE_NUMBER_REFUSED);
        assertThat(store.registrations().due(NOW, 10)).isEmpty();
        store.intake().file(decide(2, valid(People.hanako())));
        assertThat(store.registrations().due(NOW, 10)).hasSize(1);
    }

    private static Eligibility valid(People person) {
        return new Eligibility.Valid(person.coverage());
    }

    private Arrival decide(long delivery, Eligibility eligibility, String... references) {
        return decide(Oqs.STORE, delivery, eligibility, references);
    }

    private Arrival decide(StoreName from, long delivery, Eligibility eligibility, String... references) {
        Answer answer = new Answer(
                People.TODAY.atTime(9, 59),
                People.TODAY,
                People.CLINIC,
                Answer.Asked.BY_CARD,
                eligibility,
                List.of(references).stream().map(ReferenceNumber::new).toList(),
                Optional.empty());
        return new IntakeDecision(store.patients(), store.patients()::nextNumber)
                .decide(new Delivery(new DeliveryNumber(from, delivery), new byte[] {1}), answer, NOW);
    }
}
