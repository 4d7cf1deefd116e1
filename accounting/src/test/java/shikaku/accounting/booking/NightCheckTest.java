package shikaku.accounting.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.accounting.Due;
import shikaku.accounting.Limits;
import shikaku.accounting.MovingClock;
import shikaku.accounting.People;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.door.InquiryDoor;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.Eligibility;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.message.Reason;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.Remark;

class NightCheckTest {
    private static final LocalDate TOMORROW = People.TODAY.plusDays(1);
    private static final People HANAKO = People.hanako();
    private static final People JIRO = People.hanako().insured(People.key(People.KOBE, "99", "01"));

    private final Book book = new Book();
    private final Deque<InquiryDoor.Asked> answers = new ArrayDeque<>();
    private final List<byte[]> sent = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<RequestKey> names = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T10:30:00Z");

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"09:59, false", "10:00, true", "14:59, true"})
    void tomorrowsPatientsAreAskedAboutFromTheEveningOnAndOnce(String utc, boolean begins) throws Exception {
        now = Instant.parse("2026-11-24T" + utc + ":00Z");
        book.dueDays.add(TOMORROW);
        answers.add(new InquiryDoor.Asked.Unknown(Reason.TERMINAL_UNREACHABLE));
        check().round();
        assertThat(book.told)
                .containsExactlyElementsOf(begins ? List.of("begin 2026-11-25 EVENING accounting") : List.of());
    }

    @Test
    void whoeverIsBookedForTodayAfterTheEveningIsAskedAboutAtTheNextRoundAtWhateverTime() throws Exception {
        now = Instant.parse("2026-11-24T00:30:00Z");
        book.dueDays.add(People.TODAY);
        check().round();
        assertThat(book.told).containsExactly("begin 2026-11-24 UNASKED accounting");
    }

    @Test
    @Proves(clauses = Clause.C1)
    void aJobIsSentItsResultFetchedWhenItIsReadyAndEverybodyHasAnAnswer() throws Exception {
        book.jobs = List.of(job(Optional.empty()));
        answers.add(answered(BulkAnswers.taken()));
        check().round();
        assertThat(BulkAnswers.day(sent.getFirst())).isEqualTo(TOMORROW);
        assertThat(BulkAnswers.asked(sent.getFirst()))
                .isEqualTo(Map.of(
                        "00000001", BulkAnswers.search(HANAKO, "00000001"),
                        "00000002", BulkAnswers.search(JIRO, "00000002")));
        assertThat(book.told).containsExactly("sent " + BulkAnswers.JOB.value());

        book.jobs = List.of(job(Optional.of(BulkAnswers.JOB)));
        answers.add(answered(BulkAnswers.underWay(TOMORROW)));
        assertThat(check().round()).as("not ready").isEqualTo(Limits.CHECK_GAP);
        answers.add(answered(BulkAnswers.said(
                TOMORROW,
                Map.of(BulkAnswers.search(HANAKO, "00000001"), Confirmation.Decided.of(new Eligibility.NotFound())))));
        assertThat(check().round()).isEqualTo(Limits.CHECK_GAP);
        assertThat(book.said)
                .isEqualTo(Map.of(
                        new PatientNumber(1), new AskedAhead.Answered(Optional.of("4")),
                        new PatientNumber(2), new AskedAhead.NotTold(Reason.BULK_ANSWER_LACKS_PERSON)));
    }

    @Test
    void whatAnAnswerMeansFollowsTheCenter() {
        var messages = new AheadMessages(People.CLINIC);
        var said = messages.said(
                job(Optional.of(BulkAnswers.JOB)),
                BulkAnswers.said(
                        TOMORROW,
                        Map.of(
                                BulkAnswers.search(HANAKO, "00000001"),
                                Confirmation.Decided.of(new Eligibility.Blocked()),
                                BulkAnswers.search(JIRO, "00000002"),
                                new Confirmation.NotDecided(Remark.of(Reason.VALUE_NOT_ALLOWED)))));
        assertThat(said)
                .contains(Map.of(
                        new PatientNumber(1), new AskedAhead.Answered(Optional.empty()),
                        new PatientNumber(2), new AskedAhead.NotTold(Reason.VALUE_NOT_ALLOWED)));
        assertThat(new AskedAhead.Answered(Optional.of("1")).good()).isTrue();
        assertThat(new AskedAhead.Answered(Optional.of("6")).good())
                .as("valid, and the claim would come back without a ticket")
                .isFalse();
        assertThat(new AskedAhead.Answered(Optional.of("3")).good()).isFalse();
        assertThat(new AskedAhead.Answered(Optional.empty()).good()).isFalse();
    }

    @Test
    void aResultOfAnotherJobOrDayAndAnErrorEndTheJobWithTheirReason() throws Exception {
        book.jobs = List.of(job(Optional.of(BulkAnswers.JOB)));
        answers.add(answered(BulkAnswers.said(TOMORROW, new ReceptionNumber("other"), Map.of())));
        answers.add(answered(BulkAnswers.said(People.TODAY, Map.of())));
        answers.add(answered(new byte[] {1}));
        answers.add(new InquiryDoor.Asked.Refused(Reason.BULK_JOB_UNKNOWN));
        for (int round = 0; round < 4; round++) {
            check().round();
        }
        assertThat(book.told)
                .containsExactly(
                        "failed UNEXPECTED_MESSAGE",
                        "failed UNEXPECTED_MESSAGE",
                        "failed MESSAGE_MALFORMED",
                        "failed BULK_JOB_UNKNOWN");
    }

    @Test
    void whileTheDoorDoesNotAnswerTheJobWaitsAndInTheEndIsTooLate() throws Exception {
        book.jobs = List.of(job(Optional.empty()));
        answers.add(new InquiryDoor.Asked.Unknown(Reason.CENTER_UNREACHABLE));
        check().round();
        assertThat(book.told).isEmpty();
        now = now.plus(Limits.AHEAD_PATIENCE).plus(Duration.ofSeconds(1));
        check().round();
        assertThat(book.told).contains("failed BULK_ANSWER_LATE");
    }

    /** The center knows a job by its name, and refuses another content under it. */
    @Test
    void aJobIsSentAgainUnderItsNameUnlessAChartWasCorrectedMeanwhile() throws Exception {
        book.jobs = List.of(job(Optional.empty()));
        AheadJob corrected = new AheadJob(
                1,
                TOMORROW,
                book.jobs.getFirst().begun(),
                Optional.empty(),
                List.of(patient(1, HANAKO), patient(2, HANAKO)));
        for (List<AheadJob> jobs : List.of(book.jobs, book.jobs, List.of(corrected))) {
            book.jobs = jobs;
            answers.add(new InquiryDoor.Asked.Unknown(Reason.CENTER_UNREACHABLE));
            check().round();
        }
        assertThat(names.get(1)).isEqualTo(names.getFirst());
        assertThat(names.get(2)).isNotEqualTo(names.getFirst());
    }

    @Test
    void aJobUnderWayAndOneThatNobodyAnswersKeepNoOtherWaiting() throws Exception {
        MovingClock time = new MovingClock(now);
        NightCheck check = check(time);
        book.jobs = List.of(job(1, Optional.of(BulkAnswers.JOB)), job(2, Optional.empty()), job(3, Optional.empty()));
        answers.add(answered(BulkAnswers.underWay(TOMORROW)));
        answers.add(new InquiryDoor.Asked.Unknown(Reason.TIMEOUT));
        answers.add(answered(BulkAnswers.taken()));
        assertThat(check.round()).isEqualTo(Limits.CHECK_GAP);
        assertThat(book.told).containsExactly("sent " + BulkAnswers.JOB.value());
        book.jobs = book.jobs.subList(0, 2);
        assertThat(check.round()).as("each waits out a pause of its own").isEqualTo(Limits.CHECK_GAP);
        time.pass(Limits.CHECK_FIRST_PAUSE);
        answers.add(answered(BulkAnswers.underWay(TOMORROW)));
        answers.add(answered(BulkAnswers.taken()));
        assertThat(check.round()).isEqualTo(Limits.CHECK_GAP);
        assertThat(answers).isEmpty();
    }

    @Test
    void whereNobodyAnswersAFewJobsInARowTheOthersAreNotTried() throws Exception {
        book.jobs = LongStream.rangeClosed(1, 9)
                .mapToObj(number -> job(number, Optional.empty()))
                .toList();
        LongStream.rangeClosed(1, 3)
                .forEach(at -> answers.add(new InquiryDoor.Asked.Unknown(Reason.CENTER_UNREACHABLE)));
        assertThat(check().round()).isEqualTo(Limits.CHECK_FIRST_PAUSE);
        assertThat(sent).hasSize(3);
    }

    @Test
    @Proves(clauses = Clause.C1)
    void ofWhomNobodyCanBeAskedTheDeskIsToldOnceItHearsAndAgainWhenTheyAreOthers() throws Exception {
        NightCheck check = check();
        book.leftOut = List.of(patient(7, HANAKO));
        answers.add(new InquiryDoor.Asked.Unknown(Reason.TERMINAL_UNREACHABLE));
        check.round();
        check.round();
        check.round();
        assertThat(told)
                .as("until it was heard")
                .hasSize(2)
                .allMatch(document -> document.contains("<QualificationConfirmationDate>20261125<"));
        assertThat(told.getLast()).contains("<ArbitraryIdentifier>00000007<", Reason.NO_KEY_TO_ASK_WITH.code());
        book.leftOut = List.of(patient(7, HANAKO), patient(8, JIRO));
        check.round();
        assertThat(told).hasSize(3);
        assertThat(told.getLast()).contains("<ArbitraryIdentifier>00000008<");
    }

    private NightCheck check() {
        return check(Clock.fixed(now, ZoneOffset.UTC));
    }

    private NightCheck check(Clock clock) {
        return new NightCheck(
                book,
                new AheadMessages(People.CLINIC),
                new Door(),
                LocalTime.of(19, 0),
                new BusinessClock(Clock.fixed(now, BusinessClock.JAPAN)),
                new RealClock(clock),
                pause -> {});
    }

    private AheadJob job(Optional<ReceptionNumber> reception) {
        return job(1, reception);
    }

    private AheadJob job(long number, Optional<ReceptionNumber> reception) {
        return new AheadJob(
                number,
                TOMORROW,
                Instant.parse("2026-11-24T10:30:00Z"),
                reception,
                List.of(patient(1, HANAKO), patient(2, JIRO)));
    }

    private static Patient patient(long number, People person) {
        return Patient.begin(new PatientNumber(number), person.coverage().person())
                .as(Chart.of(person.coverage(), People.TODAY));
    }

    private static InquiryDoor.Asked answered(byte[] document) {
        return new InquiryDoor.Asked.Answered(document);
    }

    private final class Door implements InquiryDoor {
        @Override
        public Asked inquire(byte[] request) {
            throw new AssertionError("many at once");
        }

        @Override
        public Asked sendBulk(byte[] request, RequestKey name) {
            sent.add(request);
            names.add(name);
            return answers.remove();
        }

        @Override
        public Asked fetchBulk(byte[] request) {
            return answers.remove();
        }

        @Override
        public Asked leftOut(byte[] document) {
            told.add(new String(document, StandardCharsets.UTF_8));
            return answers.isEmpty() ? new Asked.Answered(new byte[0]) : answers.remove();
        }
    }

    private static final class Book implements BookingBook {
        final List<String> told = new ArrayList<>();
        final Map<PatientNumber, AskedAhead> said = new HashMap<>();
        final Set<LocalDate> dueDays = new HashSet<>();
        List<AheadJob> jobs = List.of();
        List<Patient> leftOut = List.of();

        @Override
        public Optional<Reason> begin(LocalDate day, Due due, String who) {
            told.add("begin " + day + " " + due + " " + who);
            dueDays.remove(day);
            return Optional.empty();
        }

        @Override
        public boolean anyDue(LocalDate day, Due due) {
            return dueDays.contains(day);
        }

        @Override
        public List<Patient> leftOut(LocalDate day) {
            return day.equals(TOMORROW) ? leftOut : List.of();
        }

        @Override
        public List<AheadJob> open() {
            return jobs;
        }

        @Override
        public void sent(AheadJob one, ReceptionNumber reception) {
            told.add("sent " + reception.value());
        }

        @Override
        public void answered(AheadJob one, Map<PatientNumber, AskedAhead> answers) {
            said.putAll(answers);
        }

        @Override
        public void failed(AheadJob one, Reason why) {
            told.add("failed " + why);
        }
    }
}
