package shikaku.accounting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shikaku.accounting.Due;
import shikaku.accounting.Limits;
import shikaku.accounting.People;
import shikaku.accounting.booking.AheadJob;
import shikaku.accounting.booking.AskedAhead;
import shikaku.accounting.booking.Booking;
import shikaku.accounting.booking.BulkAnswers;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.edge.time.RealClock;
import shikaku.message.Reason;

class PostgresAheadJobsTest {
    private static final LocalDate TOMORROW = People.TODAY.plusDays(1);
    private static final PatientNumber HANAKO = new PatientNumber(1);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final TestDatabase.Opened store = new TestDatabase().open(new RealClock(Clock.fixed(NOW, ZoneOffset.UTC)));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoCanBeAskedAboutIsInAJobAndWhoCannotIsToldAtOnce() {
        assertThat(begin(Due.CLERK)).contains(Reason.DAY_WITHOUT_BOOKINGS);
        book(patient(1).as(Chart.of(People.hanako().coverage(), People.TODAY)));
        book(patient(2));
        assertThat(store.ahead().anyDue(TOMORROW, Due.UNASKED)).isTrue();
        assertThat(begin(Due.UNASKED)).isEmpty();
        assertThat(store.ahead().anyDue(TOMORROW, Due.CLERK)).isFalse();
        assertThat(asked())
                .containsExactly(new AskedAhead.UnderWay(), new AskedAhead.NotTold(Reason.NO_KEY_TO_ASK_WITH));

        assertThat(store.ahead().leftOut(TOMORROW)).extracting(Patient::number).containsExactly(new PatientNumber(2));
        assertThat(store.ahead().leftOut(People.TODAY)).isEmpty();

        AheadJob job = only(store.ahead().open());
        assertThat(job.patients()).extracting(Patient::number).containsExactly(HANAKO);
        store.ahead().sent(job, BulkAnswers.JOB);
        assertThat(only(store.ahead().open()).reception()).contains(BulkAnswers.JOB);
        answered(job, "3");
        assertThat(asked().getFirst()).isEqualTo(new AskedAhead.Answered(Optional.of("3")));
        assertThat(store.ahead().open()).isEmpty();
    }

    @Test
    void aDayThatWasAskedAboutIsRefusedUntilSomebodyIsBookedOrTroubleIsDueAgain() {
        book(patient(1).as(Chart.of(People.hanako().coverage(), People.TODAY)));
        begin(Due.CLERK);
        assertThat(begin(Due.CLERK)).as("under way").contains(Reason.BOOKINGS_ASKED_ALREADY);
        answered(only(store.ahead().open()), "1");
        assertThat(begin(Due.CLERK)).as("valid").contains(Reason.BOOKINGS_ASKED_ALREADY);

        book(patient(2).as(Chart.of(People.hanako().coverage(), People.TODAY)));
        assertThat(begin(Due.UNASKED)).as("booked since").isEmpty();
        AheadJob later = only(store.ahead().open());
        assertThat(later.patients()).extracting(Patient::number).containsExactly(new PatientNumber(2));
        store.ahead().failed(later, Reason.BULK_ANSWER_LATE);
        assertThat(asked()).contains(new AskedAhead.NotTold(Reason.BULK_ANSWER_LATE));
        assertThat(begin(Due.CLERK)).as("trouble just now").contains(Reason.BOOKINGS_ASKED_ALREADY);
        earlier(Limits.CHECK_AGAIN);
        assertThat(begin(Due.EVENING)).as("only a clerk asks again").contains(Reason.BOOKINGS_ASKED_ALREADY);
        assertThat(begin(Due.CLERK)).isEmpty();
        assertThat(asked()).containsExactly(new AskedAhead.Answered(Optional.of("1")), new AskedAhead.UnderWay());
        assertThat(store.database()
                        .sql("select record from evidence_leaf where record like '%REQUEST_REFUSED%'")
                        .query(String.class)
                        .list())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row).contains("booked for 2026-11-25", "C0713", "\"iji\""));
    }

    @Test
    void whatWasAnsweredLongBeforeTheEveningIsAskedAboutThen() {
        book(patient(1).as(Chart.of(People.hanako().coverage(), People.TODAY)));
        begin(Due.CLERK);
        answered(only(store.ahead().open()), "6");
        earlier(Limits.CHECK_AGAIN);
        assertThat(store.ahead().anyDue(TOMORROW, Due.CLERK))
                .as("without a ticket, which may have come since")
                .isTrue();
        earlier(Limits.CHECK_STANDS);
        assertThat(store.ahead().anyDue(TOMORROW, Due.UNASKED)).isFalse();
        assertThat(begin(Due.EVENING)).isEmpty();
    }

    @Test
    void whoHadNoKeyIsDueWhenTheChartHasOne() {
        book(patient(1));
        begin(Due.CLERK);
        earlier(Limits.CHECK_STANDS);
        assertThat(begin(Due.CLERK)).contains(Reason.BOOKINGS_ASKED_ALREADY);
        PostgresPatients.put(
                store.database(), patient(1).as(Chart.of(People.hanako().coverage(), People.TODAY)));
        assertThat(begin(Due.CLERK)).isEmpty();
        assertThat(asked()).containsExactly(new AskedAhead.UnderWay());
    }

    @Test
    void moreThanTheDoorTakesAreSeveralJobs() {
        PostgresPatients.put(
                store.database(), patient(1).as(Chart.of(People.hanako().coverage(), People.TODAY)));
        store.database().sql("""
                        insert into patient (number, name, sex, birthdate, insurer, symbol, insured_number)
                        select n, name, sex, birthdate, insurer, symbol, insured_number
                        from patient, generate_series(2, :people) as n""").param("people", Limits.BULK_PEOPLE + 1).update();
        store.database()
                .sql("insert into booking (day, patient, entered_by) select :day, number, 'test' from patient")
                .param("day", TOMORROW)
                .update();
        begin(Due.CLERK);
        assertThat(store.ahead().open())
                .extracting(job -> job.patients().size())
                .containsExactly(Limits.BULK_PEOPLE, 1);
    }

    private Optional<Reason> begin(Due due) {
        return store.ahead().begin(TOMORROW, due, "iji");
    }

    private void answered(AheadJob job, String validity) {
        store.ahead().answered(job, Map.of(HANAKO, new AskedAhead.Answered(Optional.of(validity))));
    }

    /** As if all that was answered had been that much, and a little more, earlier. */
    private void earlier(Duration time) {
        store.database()
                .sql("update booking set answered_at = answered_at - make_interval(secs => :seconds)")
                .param("seconds", time.plusSeconds(1).toSeconds())
                .update();
    }

    private void book(Patient patient) {
        PostgresPatients.put(store.database(), patient);
        store.bookings().book(TOMORROW, patient.number(), "iji");
    }

    private List<AskedAhead> asked() {
        return store.bookings().of(TOMORROW).stream().map(Booking::asked).toList();
    }

    private static Patient patient(long number) {
        return Patient.begin(
                new PatientNumber(number), People.hanako().coverage().person());
    }

    private static <T> T only(List<T> one) {
        assertThat(one).hasSize(1);
        return one.getFirst();
    }
}
