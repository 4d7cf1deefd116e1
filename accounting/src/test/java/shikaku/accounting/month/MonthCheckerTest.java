package shikaku.accounting.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.accounting.Due;
import shikaku.accounting.Limits;
import shikaku.accounting.MovingClock;
import shikaku.accounting.Oqs;
import shikaku.accounting.People;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.door.InquiryDoor;
import shikaku.accounting.door.InquiryDoor.Asked;
import shikaku.accounting.insurance.Disclosure;
import shikaku.accounting.intake.OqsAnswers;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.Coverage;
import shikaku.domain.CoverageKey;
import shikaku.domain.Eligibility;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.Period;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.QualificationConfirmationRequest;

class MonthCheckerTest {
    private static final LocalDate TODAY = People.TODAY;
    private static final Coverage COVERAGE = People.hanako().coverage();
    private static final InsuredCardQuery QUERY =
            new InsuredCardQuery(People.hanako().key(), People.hanako().birthdate());

    private final Book book = new Book();
    private final Deque<Asked> answers = new ArrayDeque<>();
    private final List<QualificationConfirmationRequest> asked = new ArrayList<>();
    private Optional<InsuredCardQuery> claimed = Optional.of(QUERY);
    private final MovingClock time = new MovingClock(Instant.parse("2026-11-24T10:00:00Z"));
    private final MonthChecker checker = checker("2026-11-24T10:00:00Z");

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "1, CONFIRMED, ''",
        "2, LAPSED, COVERAGE_ENDED",
        "3, LAPSED, NEWER_COVERAGE_EXISTS",
        "4, UNCLEAR, NO_COVERAGE_FOUND",
        "5, UNCLEAR, SEVERAL_PERSONS_MATCH",
        "6, NO_TICKET, TICKET_NOT_REGISTERED",
        "blocked, UNCLEAR, BLOCKED_PENDING_IDENTITY_CHECK",
        "another day, REFUSED, UNEXPECTED_MESSAGE",
        "another clinic, REFUSED, UNEXPECTED_MESSAGE",
        "somebody else, REFUSED, UNEXPECTED_MESSAGE",
        "by card, REFUSED, UNEXPECTED_MESSAGE",
        "noise, REFUSED, MESSAGE_MALFORMED",
    })
    @Proves(clauses = Clause.C1)
    void whatAnAnswerMeansForTheClaim(String said, CheckState state, String reason) throws Exception {
        book.wait(new Visit(new PatientNumber(7), said.equals("another day") ? TODAY.minusDays(1) : TODAY));
        answers.add(new Asked.Answered(document(said)));
        checker.round();
        assertThat(book.settled.values()).containsExactly(state + " " + reason);
    }

    @Test
    void theQuestionIsAboutTheDayOfTheVisitAndNamesThePatientByNumberOnly() throws Exception {
        book.wait(new Visit(new PatientNumber(7), TODAY.minusDays(20)));
        answers.add(new Asked.Refused(Reason.VALUE_NOT_ALLOWED));
        checker.round();
        var question = asked.getFirst();
        assertThat(question.qualificationConfirmationDate()).isEqualTo(TODAY.minusDays(20));
        assertThat(question.search().query()).isEqualTo(claimed.orElseThrow());
        assertThat(question.search().arbitraryIdentifier()).contains("00000007");
        assertThat(question.search().limitCertificateConsent()).isFalse();
        assertThat(book.settled.values()).containsExactly("REFUSED VALUE_NOT_ALLOWED");
    }

    @Test
    void whileTheDoorDoesNotAnswerAFewInARowAreAskedAboutNothingIsDecidedAndThePausesGrow() throws Exception {
        LongStream.rangeClosed(1, 9).forEach(number -> book.wait(new Visit(new PatientNumber(number), TODAY)));
        LongStream.rangeClosed(1, 4).forEach(at -> answers.add(new Asked.Unknown(Reason.CENTER_UNREACHABLE)));
        assertThat(checker.round()).isEqualTo(Limits.CHECK_FIRST_PAUSE);
        assertThat(asked).as("nobody is there").hasSize(3);
        assertThat(checker.round()).isEqualTo(Limits.CHECK_FIRST_PAUSE.multipliedBy(2));
        assertThat(asked).as("one of them finds out").hasSize(4);
        assertThat(book.settled).isEmpty();
        time.pass(Limits.CHECK_LONGEST_PAUSE);
        LongStream.rangeClosed(1, 9).forEach(at -> answers.add(new Asked.Answered(document("1"))));
        assertThat(checker.round()).isEqualTo(Limits.CHECK_GAP);
        assertThat(checker.round()).isEqualTo(Limits.CHECK_GAP);
        assertThat(book.settled).hasSize(9);
    }

    @Test
    @Proves(clauses = Clause.C1)
    void visitsThatNobodyAnswersKeepNoOtherWaitingAndAreAskedAboutAgain() throws Exception {
        LongStream.rangeClosed(1, 50).forEach(number -> book.wait(new Visit(new PatientNumber(number), TODAY)));
        answers.add(new Asked.Unknown(Reason.TIMEOUT));
        answers.add(new Asked.Unknown(Reason.TIMEOUT));
        LongStream.rangeClosed(3, 50).forEach(at -> answers.add(new Asked.Answered(document("1"))));
        for (int round = 0; round < 5; round++) {
            assertThat(checker.round()).isEqualTo(Limits.CHECK_GAP);
        }
        assertThat(book.settled).hasSize(48);
        assertThat(asked).as("the two wait out a pause of their own").hasSize(50);
        time.pass(Limits.CHECK_FIRST_PAUSE);
        answers.add(new Asked.Unknown(Reason.TIMEOUT));
        answers.add(new Asked.Answered(document("2")));
        checker.round();
        assertThat(book.settled).hasSize(49).containsValue("LAPSED COVERAGE_ENDED");
    }

    @Test
    void withoutAnythingToAskWithTheVisitIsListed() throws Exception {
        claimed = Optional.empty();
        book.wait(new Visit(new PatientNumber(7), TODAY));
        checker.round();
        assertThat(book.settled.values()).containsExactly("NO_KEY NO_KEY_TO_ASK_WITH");
        assertThat(asked).isEmpty();
    }

    @Test
    @Proves(clauses = Clause.C1)
    void whatIsClaimedIsTheCoverageFoundValidForTheDayAlsoIfItWasToldLaterElseWhatTheDayDisclosed() {
        Coverage ended = People.valid(COVERAGE, Period.between(LocalDate.of(2020, 4, 1), TODAY.minusDays(5)));
        People moved = People.hanako().insured(People.key(People.KOBE, "99", "01"));
        Coverage newer = People.valid(moved.coverage(), Period.from(TODAY.minusDays(4)));
        var told = new ArrayList<>(List.of(new Disclosure(TODAY, false, ended)));
        ClaimedCoverage claims = new ClaimByHistory(patient -> told, patient -> Chart.EMPTY);
        Visit visit = new Visit(new PatientNumber(7), TODAY);
        assertThat(claims.of(visit))
                .map(InsuredCardQuery::key)
                .contains(People.hanako().key());
        told.add(new Disclosure(TODAY.plusDays(6), true, newer));
        assertThat(claims.of(visit)).map(InsuredCardQuery::key).contains(moved.key());
        CoverageKey key = newer.key();
        Coverage numberless = newer.under(new CoverageKey(key.insurer(), key.symbol(), Optional.empty(), key.branch()));
        told.add(new Disclosure(TODAY.plusDays(7), true, numberless));
        assertThat(claims.of(visit))
                .as("nobody can be asked about without a number")
                .isEmpty();
        assertThat(claims.of(new Visit(new PatientNumber(7), TODAY.minusDays(30))))
                .isEmpty();
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2026-11-29T12:00:00Z, ''",
        "2026-11-30T09:59:00Z, ''",
        "2026-11-30T10:00:00Z, 2026-11 EVENING accounting",
        "2027-02-28T11:00:00Z, 2027-02 EVENING accounting",
        "2026-11-30T15:00:00Z, 2026-11 UNASKED accounting",
        "2026-12-10T14:59:00Z, 2026-11 UNASKED accounting",
        "2026-12-10T15:00:00Z, ''",
    })
    void inTheEveningOfTheMonthsLastDayTheCheckBeginsByItselfAndUntilTheClaimsWhatWasNeverAskedAbout(
            String now, String begun) throws Exception {
        MonthChecker atThatTime = checker(now);
        atThatTime.round();
        atThatTime.round();
        assertThat(book.begun).containsExactlyElementsOf(begun.isEmpty() ? List.of() : List.of(begun));
    }

    private MonthChecker checker(String day) {
        return new MonthChecker(
                book,
                visit -> claimed,
                new Reverification(People.CLINIC, new OqsAnswers()),
                new Door(),
                LocalTime.of(19, 0),
                new BusinessClock(Clock.fixed(Instant.parse(day), BusinessClock.JAPAN)),
                new RealClock(time),
                pause -> {});
    }

    private static byte[] document(String said) {
        return switch (said) {
            case "1", "another day" -> Oqs.typed(People.CLINIC, QUERY, new Eligibility.Valid(COVERAGE));
            case "2" -> Oqs.typed(People.CLINIC, QUERY, new Eligibility.Invalid(COVERAGE));
            case "3" -> Oqs.typed(People.CLINIC, QUERY, new Eligibility.InvalidNewerExists(COVERAGE));
            case "4" -> Oqs.typed(People.CLINIC, QUERY, new Eligibility.NotFound());
            case "5" -> Oqs.typed(People.CLINIC, QUERY, new Eligibility.Multiple());
            case "6" -> Oqs.typed(People.CLINIC, QUERY, new Eligibility.ValidUnregistered(COVERAGE));
            case "blocked" -> Oqs.typed(People.CLINIC, QUERY, new Eligibility.Blocked());
            case "another clinic" ->
                Oqs.typed(new InstitutionCode("2811234570"), QUERY, new Eligibility.Valid(COVERAGE));
            case "somebody else" ->
                Oqs.typed(
                        People.CLINIC,
                        new InsuredCardQuery(
                                People.hanako().key(), QUERY.birthdate().minusYears(1)),
                        new Eligibility.Valid(COVERAGE));
            case "by card" -> Oqs.result(People.CLINIC, new Eligibility.Valid(COVERAGE));
            default -> new byte[] {1};
        };
    }

    private final class Door implements InquiryDoor {
        @Override
        public Asked leftOut(byte[] document) {
            throw new AssertionError("one at a time");
        }

        @Override
        public Asked inquire(byte[] request) {
            asked.add(QualificationConfirmationRequest.from(XmlMessages.read(request)));
            return answers.remove();
        }

        @Override
        public Asked sendBulk(byte[] request, RequestKey name) {
            throw new AssertionError("one at a time");
        }

        @Override
        public Asked fetchBulk(byte[] request) {
            throw new AssertionError("one at a time");
        }
    }

    private static final class Book implements MonthBook {
        final List<String> begun = new ArrayList<>();
        final Map<Visit, String> settled = new LinkedHashMap<>();
        private final List<Visit> waiting = new ArrayList<>();

        void wait(Visit... visits) {
            waiting.addAll(Arrays.asList(visits));
        }

        @Override
        public Optional<Reason> begin(YearMonth month, Due due, String who) {
            begun.add(month + " " + due + " " + who);
            return Optional.empty();
        }

        @Override
        public boolean anyDue(YearMonth month, Due due) {
            return begun.isEmpty();
        }

        @Override
        public List<Visit> waiting(Optional<Visit> after, int most) {
            return waiting.stream()
                    .filter(one -> !settled.containsKey(one))
                    .filter(one -> after.filter(last -> waiting.indexOf(one) <= waiting.indexOf(last))
                            .isEmpty())
                    .limit(most)
                    .toList();
        }

        @Override
        public void settle(Visit visit, CheckState state, Optional<Reason> reason) {
            settled.put(visit, state + " " + reason.map(Enum::name).orElse(""));
        }
    }
}
