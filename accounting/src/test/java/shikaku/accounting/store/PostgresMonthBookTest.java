package shikaku.accounting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static shikaku.accounting.month.CheckState.CONFIRMED;
import static shikaku.accounting.month.CheckState.LAPSED;
import static shikaku.accounting.month.CheckState.NO_KEY;
import static shikaku.accounting.month.CheckState.NO_TICKET;
import static shikaku.accounting.month.CheckState.REFUSED;
import static shikaku.accounting.month.CheckState.UNCLEAR;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shikaku.accounting.Due;
import shikaku.accounting.Limits;
import shikaku.accounting.Oqs;
import shikaku.accounting.People;
import shikaku.accounting.intake.Choice;
import shikaku.accounting.intake.ClerkDecision;
import shikaku.accounting.intake.Delivery;
import shikaku.accounting.intake.Intake;
import shikaku.accounting.intake.IntakeDecision;
import shikaku.accounting.intake.OqsAnswers;
import shikaku.accounting.intake.Turn;
import shikaku.accounting.intake.UnansweredVisits;
import shikaku.accounting.month.CheckState;
import shikaku.accounting.month.CheckedVisit;
import shikaku.accounting.month.MonthReport;
import shikaku.accounting.month.MonthReport.Worth;
import shikaku.accounting.month.Points;
import shikaku.accounting.month.Visit;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.report.CheckReport;
import shikaku.accounting.report.Method;
import shikaku.accounting.report.Outcome;
import shikaku.accounting.store.ArrivalLists.Undecided;
import shikaku.domain.Eligibility;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.time.RealClock;
import shikaku.message.Reason;

class PostgresMonthBookTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final LocalDate THIRD = LocalDate.of(2026, 11, 3);
    private static final LocalDate TENTH = LocalDate.of(2026, 11, 10);
    private static final PatientNumber HANAKO = new PatientNumber(1);

    private final TestDatabase.Opened store = new TestDatabase().open(new RealClock(at(THIRD)));
    private long delivery;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @Proves(clauses = {Clause.C1, Clause.C17})
    void everyVisitOfTheMonthIsAskedAboutOnceAndWhatWasToldAtTheCounterStands() {
        People moved = People.hanako().insured(People.key(People.KOBE, "99", "01"));
        take(LocalDate.of(2026, 10, 31), new Eligibility.Valid(People.hanako().coverage()));
        take(THIRD, new Eligibility.Valid(People.hanako().coverage()));
        take(THIRD, new Eligibility.Valid(People.hanako().coverage()));
        take(TENTH, new Eligibility.Invalid(People.hanako().coverage()));
        take(TENTH, new Eligibility.Valid(moved.coverage()));
        take(LocalDate.of(2026, 12, 1), new Eligibility.Valid(moved.coverage()));

        assertThat(store.month().anyDue(NOVEMBER, Due.UNASKED)).isTrue();
        assertThat(store.month().anyDue(YearMonth.of(2025, 1), Due.CLERK))
                .as("nobody came")
                .isFalse();
        begin(Due.CLERK);
        assertThat(store.month().anyDue(NOVEMBER, Due.CLERK)).isFalse();
        Visit first = new Visit(HANAKO, THIRD);
        Visit second = new Visit(HANAKO, TENTH);
        assertThat(store.month().waiting(10)).containsExactly(first, second);
        store.month().settle(first, CheckState.LAPSED, Optional.of(Reason.COVERAGE_ENDED));
        store.month().settle(second, CheckState.CONFIRMED, Optional.empty());
        assertThat(store.reports().toLookAt(NOVEMBER, 1))
                .containsExactly(
                        visit(first, false, false, CheckState.LAPSED, true, Optional.of(Reason.COVERAGE_ENDED)),
                        visit(second, true, true, CheckState.CONFIRMED, false, Optional.empty()));

        store.month().settle(first, CheckState.CONFIRMED, Optional.empty());
        assertThat(store.reports().toLookAt(NOVEMBER, 1).getFirst())
                .isEqualTo(visit(first, false, false, CheckState.CONFIRMED, true, Optional.empty()));
        assertThat(store.reports().of(YearMonth.of(2026, 12)))
                .as("one visit, and nothing asked of it yet")
                .isEqualTo(new MonthReport(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, Worth.NOT_KNOWN));
        assertThat(store.database()
                        .sql("select record from evidence_leaf where record like '%INQUIRY_BY_INSURED_CARD%'")
                        .query(String.class)
                        .list())
                .hasSize(4)
                .anySatisfy(row -> assertThat(row).contains("\"iji\"", "month 2026-11"))
                .anySatisfy(row -> assertThat(row).contains("claim", "00000001", Reason.COVERAGE_ENDED.code()));
    }

    @Test
    @Proves(clauses = Clause.C1)
    void aChangeOfInsurerIsSeenAcrossResultsThatNameNoInsurer() {
        take(THIRD, new Eligibility.Valid(People.hanako().coverage()));
        visits(2, 2);
        store.database().sql("update arrival set patient = 1").update();
        People moved = People.hanako().insured(People.key(People.KOBE, "99", "01"));
        take(TENTH, new Eligibility.Valid(moved.coverage()));
        store.database()
                .sql(
                        "update arrival set insurer = null where delivery = (select max(delivery) from arrival where as_of = :third)")
                .param("third", THIRD)
                .update();
        assertThat(store.database()
                        .sql("select insurer from arrival order by as_of, delivery")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .containsNull();
        assertThat(store.reports().of(NOVEMBER).insurerChanged()).isEqualTo(1);
    }

    @Test
    @Proves(clauses = Clause.C1)
    void aClaimIsSavedOnceWhatEverToldInTimeAndNotWhileItIsStillOpen() {
        take(THIRD, new Eligibility.Valid(People.hanako().coverage()));
        visits(2, 7);
        told(3, "2");
        told(5, "3");
        checked("CONFIRMED", false, 2, 3);
        checked("CONFIRMED", true, 4);
        checked("LAPSED", true, 5);
        checked("WAITING", true, 6);
        checked("NO_TICKET", false, 7);

        assertThat(store.reports().of(NOVEMBER))
                .isEqualTo(new MonthReport(7, 0, 3, 1, 2, 2, 0, 1, 2, 5, Worth.NOT_KNOWN));
        assertThat(store.reports().toLookAt(NOVEMBER, 1))
                .extracting(one -> one.visit().patient().value())
                .containsExactly(3L, 4L, 5L, 6L, 7L);
    }

    @Test
    @Proves(clauses = {Clause.C1, Clause.C17})
    void whatSavedClaimsAreWorthIsSaidOfThoseWhosePointsSomebodyTypedAndOfNoOther() {
        take(THIRD, new Eligibility.Valid(People.hanako().coverage()));
        visits(2, 5);
        told(3, "2");
        told(4, "3");
        told(5, "3");
        checked("LAPSED", true, 5);
        enter(3, 1_234);
        enter(3, 999_999);
        enter(5, 500);
        enter(1, 700);
        assertThat(store.reports().of(NOVEMBER).saved()).isEqualTo(2);
        assertThat(store.reports().of(NOVEMBER).worth())
                .as("the first was never in danger, the fifth is not saved yet, nobody typed the fourth")
                .isEqualTo(new Worth(1, 999_999));
        assertThat(store.reports().of(NOVEMBER).worth().yen()).isEqualTo(9_999_990);
        assertThat(store.reports().toLookAt(NOVEMBER, 1).getFirst().points()).contains(new Points(999_999));

        assertThat(store.points().enter(new Visit(new PatientNumber(3), THIRD), Optional.empty(), "iji"))
                .isTrue();
        assertThat(store.reports().of(NOVEMBER).worth()).isEqualTo(Worth.NOT_KNOWN);
        assertThat(store.points().enter(new Visit(HANAKO, TENTH), Optional.of(new Points(1)), "iji"))
                .as("no visit")
                .isFalse();
        assertThat(store.database()
                        .sql("select record from evidence_leaf where record like '%\"points\"%'")
                        .query(String.class)
                        .list())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row)
                        .contains("PATIENT_CHANGED", "visit of 2026-11-03")
                        .doesNotContain("1234"));
    }

    @Test
    @Proves(clauses = Clause.C1)
    void whoeverCameIsCountedAlsoWhereNothingWasFoundAndNobodyHasSaidWhoItWas() {
        take(THIRD, new Eligibility.Valid(People.hanako().coverage()));
        take(THIRD, new Eligibility.NotFound());
        take(TENTH, new Eligibility.Multiple());
        take(LocalDate.of(2026, 12, 1), new Eligibility.Blocked());
        MonthReport report = store.reports().of(NOVEMBER);
        assertThat(report.visits()).isEqualTo(3);
        assertThat(report.undecided()).isEqualTo(2);
        assertThat(report.open()).as("to be settled before the claim").isEqualTo(2);
        assertThat(store.lists().undecidedIn(NOVEMBER))
                .extracting(Undecided::number)
                .containsExactly(2L, 3L);
        assertThat(store.lists().undecidedBefore(TENTH))
                .extracting(Undecided::number)
                .containsExactly(2L);

        assertThat(assign(2)).isEqualTo(new ClerkDecision.Outcome.Done(HANAKO));
        assertThat(assign(3)).isEqualTo(new ClerkDecision.Outcome.Done(HANAKO));
        assertThat(assign(3)).isEqualTo(new ClerkDecision.Outcome.Refused(Reason.ARRIVAL_ALREADY_DECIDED));
        assertThat(store.lists().undecidedIn(NOVEMBER)).isEmpty();
        assertThat(store.reports().of(NOVEMBER).visits())
                .as("what was typed twice is one visit")
                .isEqualTo(2);
        begin(Due.CLERK);
        assertThat(store.month().waiting(10)).containsExactly(new Visit(HANAKO, THIRD), new Visit(HANAKO, TENTH));
        store.month().settle(new Visit(HANAKO, TENTH), NO_KEY, Optional.of(Reason.NO_KEY_TO_ASK_WITH));
        assertThat(store.reports().of(NOVEMBER).open()).isEqualTo(1);
    }

    private ClerkDecision.Outcome assign(long arrival) {
        return new ClerkDecision(
                        new OqsAnswers(), store.patients(), store.patients()::nextNumber, store.intake(), new Turn())
                .decide(arrival, new Choice.Candidate(HANAKO), "iji");
    }

    private void enter(long patient, int points) {
        store.points().enter(new Visit(new PatientNumber(patient), THIRD), Optional.of(new Points(points)), "iji");
    }

    @Test
    @Proves(clauses = Clause.C1)
    void everyVisitIsCountedHoweverManyTheyAreAndListedOnPages() {
        take(THIRD, new Eligibility.Valid(People.hanako().coverage()));
        visits(2, Limits.MONTH_ROWS + 2);
        store.database()
                .sql("update arrival set validity = '2' where patient > 1")
                .update();
        MonthReport report = store.reports().of(NOVEMBER);
        assertThat(report.visits()).isEqualTo(Limits.MONTH_ROWS + 2);
        assertThat(report.saved()).isEqualTo(Limits.MONTH_ROWS + 1);
        assertThat(report.toLookAt()).isEqualTo(Limits.MONTH_ROWS + 1);
        List<CheckedVisit> first = store.reports().toLookAt(NOVEMBER, 1);
        assertThat(first).hasSize(Limits.MONTH_ROWS);
        assertThat(store.reports().toLookAt(NOVEMBER, 2)).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(store.reports().toLookAt(NOVEMBER, 3)).isEmpty();
    }

    @Test
    @Proves(arrows = Arrow.A8, clauses = Clause.C1)
    void theChecksOfAMonthAreCountedByDayMethodAndOutcomeAndComeToTheSameSum() {
        take(LocalDate.of(2026, 10, 31), new Eligibility.Valid(People.hanako().coverage()));
        take(LocalDate.of(2026, 12, 1), new Eligibility.Valid(People.hanako().coverage()));
        take(THIRD, 12, new Eligibility.NotFound());
        take(THIRD, 12, new Eligibility.Valid(People.hanako().coverage()));
        take(THIRD, new Eligibility.Valid(People.hanako().coverage()));
        take(TENTH, LocalDate.of(2026, 12, 2), new Eligibility.Blocked());
        take(TENTH, new Eligibility.Multiple());
        take(new Delivery(Oqs.number(++delivery), "<XmlMsg>".getBytes(StandardCharsets.UTF_8)), TENTH);
        store.database()
                .sql("update arrival set asked = 'BY_DOCUMENT' where validity = '5'")
                .update();
        told(TENTH, 31, 32);

        CheckReport report = store.checks().of(NOVEMBER);
        assertThat(report.checks())
                .as("what was mended is one check; 12月2日 tells of the tenth")
                .isEqualTo(7);
        assertThat(report.byDay()).containsExactly(Map.entry(THIRD, 2), Map.entry(TENTH, 5));
        assertThat(report.byMethod()).isEqualTo(Map.of(Method.BY_CARD, 3, Method.BY_DOCUMENT, 1, Method.NOT_TOLD, 3));
        assertThat(report.byOutcome())
                .containsEntry(Outcome.VALID, 2)
                .containsEntry(Outcome.SEVERAL, 1)
                .containsEntry(Outcome.BLOCKED, 1)
                .containsEntry(Outcome.UNANSWERED, 2)
                .containsEntry(Outcome.REFUSED, 1)
                .containsEntry(Outcome.NOT_FOUND, 0)
                .hasSize(Outcome.values().length);
        assertThat(store.checks().of(YearMonth.of(2026, 1)).checks()).isZero();
    }

    /** Others who came on the third, as the first patient did. */
    private void visits(int first, int last) {
        copies("patient (number, name, sex, birthdate)", "n, name, sex, birthdate", "patient", first, last);
        copies(
                "arrival (store, delivery, day, as_of, fetched_at, document, patient, validity, insurer)",
                "store, delivery + n, day, as_of, fetched_at, document, n, validity, insurer",
                "arrival",
                first,
                last);
    }

    private void copies(String columns, String values, String table, int first, int last) {
        store.database()
                .sql("insert into " + columns + " select " + values + " from " + table
                        + ", generate_series(:first, :last) as n")
                .param("first", first)
                .param("last", last)
                .update();
    }

    private void told(int patient, String validity) {
        store.database()
                .sql("update arrival set validity = :validity where patient = :patient")
                .param("validity", validity)
                .param("patient", patient)
                .update();
    }

    private void checked(String state, boolean everLapsed, Integer... patients) {
        store.database()
                .sql("""
                        insert into month_check (patient, day, state, ever_lapsed)
                        select number, :day, :state, :ever from patient where number in (:patients)""")
                .param("day", THIRD)
                .param("state", state)
                .param("ever", everLapsed)
                .param("patients", List.of(patients))
                .update();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whatCameOfTheQuestionIsOnRecordAsItWas() {
        for (CheckState state : List.of(CONFIRMED, LAPSED, NO_TICKET, UNCLEAR, REFUSED, NO_KEY)) {
            store.month().settle(new Visit(HANAKO, THIRD), state, Optional.empty());
        }
        assertThat(store.database()
                        .sql("select record::json ->> 'outcome' from evidence_leaf order by position")
                        .query(String.class)
                        .list())
                .containsExactly("DONE", "DONE", "DONE", "DONE", "REFUSED", "FAILED");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aMonthBegunAnewAsksAboutWhatHadTroubleOrWasLongAgoAndNeverWithoutLimit() {
        assertThat(begin(Due.CLERK)).contains(Reason.MONTH_WITHOUT_VISITS);
        take(THIRD, new Eligibility.Valid(People.hanako().coverage()));
        take(TENTH, new Eligibility.Valid(People.hanako().coverage()));
        Visit first = new Visit(HANAKO, THIRD);
        Visit second = new Visit(HANAKO, TENTH);
        assertThat(begin(Due.CLERK)).isEmpty();
        assertThat(begin(Due.CLERK)).as("under way").contains(Reason.MONTH_ASKED_ALREADY);

        store.month().settle(first, LAPSED, Optional.of(Reason.COVERAGE_ENDED));
        store.month().settle(second, CONFIRMED, Optional.empty());
        assertThat(begin(Due.CLERK)).as("just done").contains(Reason.MONTH_ASKED_ALREADY);
        earlier(Limits.CHECK_AGAIN);
        assertThat(begin(Due.CLERK)).isEmpty();
        assertThat(store.month().waiting(10)).containsExactly(first);
        store.month().settle(first, CONFIRMED, Optional.empty());
        earlier(Limits.CHECK_STANDS);
        assertThat(begin(Due.CLERK)).isEmpty();
        assertThat(store.month().waiting(10)).containsExactly(first, second);
        assertThat(store.database()
                        .sql("select record from evidence_leaf where record like '%REQUEST_REFUSED%'")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).contains("\"iji\"", "month 2026-11"))
                .first()
                .asString()
                .contains(Reason.MONTH_WITHOUT_VISITS.code());
    }

    @Test
    @Proves(clauses = Clause.C1)
    void whoComesAfterTheCheckHasBegunIsAskedAboutAllTheSame() {
        take(THIRD, new Eligibility.Valid(People.hanako().coverage()));
        begin(Due.CLERK);
        store.month().settle(new Visit(HANAKO, THIRD), LAPSED, Optional.of(Reason.COVERAGE_ENDED));
        take(TENTH, new Eligibility.Valid(People.hanako().coverage()));
        assertThat(begin(Due.UNASKED)).isEmpty();
        assertThat(store.month().waiting(10)).containsExactly(new Visit(HANAKO, TENTH));
        store.month().settle(new Visit(HANAKO, TENTH), CONFIRMED, Optional.empty());
        earlier(Limits.CHECK_AGAIN);
        assertThat(store.month().anyDue(NOVEMBER, Due.EVENING)).isFalse();
        earlier(Limits.CHECK_STANDS);
        assertThat(store.month().anyDue(NOVEMBER, Due.UNASKED)).isFalse();
        assertThat(begin(Due.EVENING)).isEmpty();
        assertThat(store.month().waiting(10)).hasSize(2);
    }

    @Test
    @Proves(clauses = Clause.C1)
    void aVisitIsOfTheDayItWasAskedAboutThoughItsAnswerCameAMonthLater() {
        take(
                LocalDate.of(2026, 11, 30),
                LocalDate.of(2026, 12, 2),
                new Eligibility.Valid(People.hanako().coverage()));
        assertThat(store.reports().of(NOVEMBER).visits()).isEqualTo(1);
        assertThat(store.reports().of(YearMonth.of(2026, 12)).visits()).isZero();
        begin(Due.CLERK);
        assertThat(store.month().waiting(10)).containsExactly(new Visit(HANAKO, LocalDate.of(2026, 11, 30)));
    }

    private Optional<Reason> begin(Due due) {
        return store.month().begin(NOVEMBER, due, "iji");
    }

    /** As if all that was asked about had been so that much, and a little more, earlier. */
    private void earlier(Duration time) {
        store.database()
                .sql("update month_check set asked_at = asked_at - make_interval(secs => :seconds)")
                .param("seconds", time.plusSeconds(1).toSeconds())
                .update();
    }

    private static CheckedVisit visit(
            Visit visit, boolean lapsed, boolean changed, CheckState state, boolean ever, Optional<Reason> reason) {
        return new CheckedVisit(visit, "青木　花子", lapsed, changed, state, ever, Optional.empty(), reason);
    }

    @Test
    @Proves(arrows = Arrow.A8, clauses = Clause.C1)
    void aVisitWhoseNumbersWereMendedIsOneAndTheSecondResultTakesTheFirstOnesPlace() {
        take(THIRD, 12, new Eligibility.NotFound());
        assertThat(store.lists().undecidedIn(NOVEMBER)).hasSize(1);
        take(THIRD, 12, new Eligibility.Valid(People.hanako().coverage()));
        assertThat(store.lists().undecidedIn(NOVEMBER)).isEmpty();
        assertThat(store.intake().open(1)).isEmpty();
        assertThat(store.lists().ofDay(THIRD))
                .extracting(ArrivalRow::ofVisit)
                .containsExactly(ArrivalRow.OfVisit.REPLACES, ArrivalRow.OfVisit.REPLACED);
        assertThat(store.reports().of(NOVEMBER).visits()).isEqualTo(1);
        assertThat(store.reports().of(NOVEMBER).open()).isZero();
        take(THIRD, 13, new Eligibility.NotFound());
        assertThat(store.reports().of(NOVEMBER).visits())
                .as("somebody else's visit")
                .isEqualTo(2);
    }

    @Test
    @Proves(arrows = Arrow.A8, clauses = Clause.C1)
    void ofWhoWasNotThereAfterAllNothingIsAskedAndNothingIsRegistered() {
        take(THIRD, 12, new Eligibility.Valid(People.hanako().coverage()));
        take(THIRD, 13, new Eligibility.Valid(People.hanako().coverage()));
        begin(Due.CLERK);
        mended(13);
        assertThat(store.month().waiting(10)).containsExactly(new Visit(HANAKO, THIRD));
        assertThat(store.lists().registration(HANAKO)).contains(ArrivalLists.RegistrationState.WAITING);
        mended(12);
        assertThat(store.month().waiting(10)).isEmpty();
        assertThat(store.lists().registration(HANAKO)).contains(ArrivalLists.RegistrationState.GIVEN_UP);
        assertThat(store.registrations().due(Instant.parse("2026-11-03T02:00:00Z"), 10))
                .extracting(one -> one.registration().patient().value())
                .containsExactly(2L);
    }

    /** To somebody else. */
    private void mended(long visit) {
        delivery++;
        People other = People.hanako().named("井上　花子", "ｲﾉｳｴ ﾊﾅｺ").born(LocalDate.of(1950, 1, 2));
        byte[] result = Oqs.result(THIRD, new Eligibility.Valid(other.coverage()));
        take(new Delivery(Oqs.number(delivery), Optional.of(visit), result), THIRD);
    }

    @Test
    @Proves(arrows = Arrow.A8, clauses = Clause.C1)
    void aVisitWithoutAnAnswerCountsAndIsOpenUntilAClerkSaysWhoseItWasAndThenItIsAskedAbout() {
        take(THIRD, 1, new Eligibility.Valid(People.hanako().coverage()));
        told(TENTH, 12, 14);
        told(TENTH, 12, 14);
        assertThat(store.reports().of(NOVEMBER).visits()).isEqualTo(3);
        assertThat(store.reports().of(NOVEMBER).undecided()).isEqualTo(2);
        var visit = store.unanswered().openIn(NOVEMBER).getFirst();
        assertThat(visit.visit()).isEqualTo(12);
        assertThat(store.unanswered().decide(visit, HANAKO, "iji")).isTrue();
        assertThat(store.unanswered().decide(visit, HANAKO, "iji"))
                .as("decided")
                .isFalse();
        assertThat(store.reports().of(NOVEMBER).undecided()).isEqualTo(1);
        begin(Due.CLERK);
        assertThat(store.month().waiting(10)).containsExactly(new Visit(HANAKO, THIRD), new Visit(HANAKO, TENTH));
    }

    @Test
    @Proves(arrows = Arrow.A8, clauses = Clause.C1)
    void aVisitThatTheDeskHasSettledCountsAndIsOpenUntilAClerkSaysWhoseItWas() {
        take(THIRD, 1, new Eligibility.Valid(People.hanako().coverage()));
        told(TENTH, 12);
        settled(TENTH, 12, 14);
        settled(TENTH, 14);
        settled(TENTH);
        assertThat(store.unanswered().open())
                .as("14 was settled before anybody heard of it")
                .extracting(PostgresUnanswered.Open::visit)
                .containsExactly(12L, 14L);
        assertThat(store.unanswered().open()).allMatch(PostgresUnanswered.Open::settledAtDesk);
        assertThat(store.reports().of(NOVEMBER).visits()).isEqualTo(3);
        assertThat(store.reports().of(NOVEMBER).open()).isEqualTo(2);
        var visit = store.unanswered().open().getFirst();
        assertThat(store.unanswered().decide(visit, HANAKO, "iji")).isTrue();
        begin(Due.CLERK);
        assertThat(store.month().waiting(10)).containsExactly(new Visit(HANAKO, THIRD), new Visit(HANAKO, TENTH));
    }

    @Test
    @Proves(
            arrows = Arrow.A8,
            clauses = {Clause.C1, Clause.C17})
    void aVisitOfWhichNoClaimIsMadeIsClosedByAClerkAndCountsNoMore() {
        told(TENTH, 12, 14);
        var visit = store.unanswered().open().getFirst();
        assertThat(store.unanswered().closeWithoutClaim(visit, "iji")).isTrue();
        assertThat(store.unanswered().closeWithoutClaim(visit, "iji")).isFalse();
        assertThat(store.unanswered().decide(visit, HANAKO, "iji")).isFalse();
        told(TENTH, 12);
        assertThat(store.unanswered().open())
                .as("named or not, it stays closed")
                .extracting(PostgresUnanswered.Open::visit)
                .containsExactly(14L);
        assertThat(store.reports().of(NOVEMBER).visits()).isEqualTo(1);
        assertThat(store.database()
                        .sql("select record from evidence_leaf where record like '%PATIENT_CHANGED%'")
                        .query(String.class)
                        .single())
                .contains("\"iji\"", "visit of 2026-11-10 without a claim");
    }

    @Test
    @Proves(clauses = {Clause.C1, Clause.C17})
    void whatWasSaidOfAVisitIsTakenBackUntilItsMonthIsClaimedAndNobodyIsAskedAboutForIt() {
        take(THIRD, 1, new Eligibility.Valid(People.hanako().coverage()));
        told(TENTH, 12, 14);
        told(LocalDate.of(2026, 10, 14), 9);
        var visits = store.unanswered().open();
        visits.forEach(visit ->
                assertThat(store.unanswered().decide(visit, HANAKO, "iji")).isTrue());
        begin(Due.CLERK);
        List<PostgresClosedVisits.Closed> closed = store.closed().of(NOVEMBER);
        assertThat(closed)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.patient()).contains(HANAKO));
        assertThat(store.closed().takeBack(closed.getFirst(), "iji")).isTrue();
        assertThat(store.closed().takeBack(closed.getFirst(), "iji")).isFalse();
        assertThat(store.month().waiting(10))
                .as("the other was of the same day")
                .containsExactly(new Visit(HANAKO, THIRD), new Visit(HANAKO, TENTH));
        assertThat(store.closed().takeBack(closed.getLast(), "iji")).isTrue();
        assertThat(store.month().waiting(10)).containsExactly(new Visit(HANAKO, THIRD));
        assertThat(store.reports().of(NOVEMBER).undecided()).isEqualTo(2);

        var october = store.closed().of(YearMonth.of(2026, 10)).getFirst();
        assertThat(store.closed().takeBack(october, "iji")).as("claimed by now").isFalse();
        assertThat(store.unanswered().closeWithoutClaim(visits.getLast(), "iji"))
                .isTrue();
        var withoutClaim = store.closed().find(visits.getLast().number()).orElseThrow();
        assertThat(withoutClaim.patient()).isEmpty();
        assertThat(store.closed().takeBack(withoutClaim, "iji")).isTrue();
        assertThat(store.unanswered().open()).hasSize(2);
    }

    @Test
    void anAnswerThatNamesNobodyToAVisitWithoutAClaimWaitsForAClerkAndNobodyHasSaidWhoseItIs() {
        told(TENTH, 12);
        store.unanswered().closeWithoutClaim(store.unanswered().open().getFirst(), "iji");
        take(TENTH, 12, new Eligibility.NotFound());
        assertThat(store.lists().undecidedIn(NOVEMBER)).hasSize(1);
        assertThat(store.lists().ofDay(TENTH).getFirst().result().orElseThrow().decidedBy())
                .isEmpty();
    }

    @Test
    void whatWasAnsweredIsNotOpenThoughTheDeskHasSettledItAndAnAnswerTakesThePlaceOfWhatIsSettled() {
        take(TENTH, 11, new Eligibility.Valid(People.hanako().coverage()));
        told(TENTH, 12);
        settled(TENTH, 11, 14);
        assertThat(store.unanswered().open())
                .extracting(PostgresUnanswered.Open::visit, PostgresUnanswered.Open::settledAtDesk)
                .containsExactly(tuple(12L, false), tuple(14L, true));
        take(TENTH, 14, new Eligibility.Valid(People.hanako().coverage()));
        assertThat(store.unanswered().open())
                .extracting(PostgresUnanswered.Open::visit)
                .containsExactly(12L);
    }

    @Test
    @Proves(arrows = Arrow.A8, clauses = Clause.C1)
    void anAnswerTakesThePlaceOfAVisitWithoutOneAndWhatAClerkSaidOfItStandsWhereItNamesNobody() {
        take(THIRD, 1, new Eligibility.Valid(People.hanako().coverage()));
        told(TENTH, 12, 14);
        store.unanswered().decide(store.unanswered().open().getFirst(), HANAKO, "iji");
        take(TENTH, 12, new Eligibility.NotFound());
        take(TENTH, 14, new Eligibility.Valid(People.hanako().coverage()));
        assertThat(store.unanswered().open()).isEmpty();
        assertThat(store.lists().undecidedIn(NOVEMBER)).isEmpty();
        assertThat(store.reports().of(NOVEMBER).visits()).isEqualTo(2);
        told(TENTH, 12);
        assertThat(store.unanswered().open()).as("mended: it counts already").isEmpty();
    }

    @Test
    void whatTheTerminalNamesNoMoreSinceItIsAMonthOldOrTheyAreTooManyNobodyHasSeenTo() {
        told(LocalDate.of(2026, 10, 20), 12);
        told(TENTH, 14);
        assertThat(store.unanswered().open())
                .extracting(PostgresUnanswered.Open::visit)
                .containsExactly(12L, 14L);
        assertThat(store.unanswered().open()).noneMatch(PostgresUnanswered.Open::settledAtDesk);
    }

    private void told(LocalDate day, long... visits) {
        store.unanswered().told(new UnansweredVisits.Told(Oqs.STORE, visits(day, visits), List.of()));
    }

    private void settled(LocalDate day, long... visits) {
        store.unanswered().told(new UnansweredVisits.Told(Oqs.STORE, List.of(), visits(day, visits)));
    }

    private static List<UnansweredVisits.Visit> visits(LocalDate day, long... visits) {
        return Arrays.stream(visits)
                .mapToObj(visit -> new UnansweredVisits.Visit(visit, day))
                .toList();
    }

    private void take(LocalDate day, long visit, Eligibility said) {
        delivery++;
        take(new Delivery(Oqs.number(delivery), Optional.of(visit), Oqs.result(day, said, "00000001")), day);
    }

    private void take(LocalDate day, Eligibility said) {
        take(day, day, said);
    }

    private void take(LocalDate visit, LocalDate day, Eligibility said) {
        delivery++;
        take(new Delivery(Oqs.number(delivery), Oqs.result(visit, said, "00000001")), day);
    }

    private void take(Delivery result, LocalDate day) {
        new Intake(
                        People.CLINIC,
                        new OqsAnswers(),
                        new IntakeDecision(store.patients(), store.patients()::nextNumber),
                        store.intake(),
                        new Turn(),
                        at(day))
                .take(result);
    }

    private static Clock at(LocalDate day) {
        return Clock.fixed(Instant.parse(day + "T01:00:00Z"), ZoneOffset.UTC);
    }
}
