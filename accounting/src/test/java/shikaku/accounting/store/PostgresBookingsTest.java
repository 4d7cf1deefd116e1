package shikaku.accounting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shikaku.accounting.Limits;
import shikaku.accounting.People;
import shikaku.accounting.booking.AheadJob;
import shikaku.accounting.booking.AskedAhead;
import shikaku.accounting.booking.Booking;
import shikaku.accounting.booking.BulkAnswers;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.edge.time.RealClock;
import shikaku.message.Reason;

class PostgresBookingsTest {
    private static final LocalDate TOMORROW = People.TODAY.plusDays(1);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final TestDatabase.Opened store = new TestDatabase().open(new RealClock(Clock.fixed(NOW, ZoneOffset.UTC)));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoCanBeAskedAboutIsInAJobAndWhoCannotIsToldAtOnce() {
        book(patient(1).insuredUnder(People.hanako().key()));
        book(patient(2));
        assertThat(store.bookings().due(TOMORROW)).isTrue();
        store.bookings().begin(TOMORROW, "iji");
        assertThat(store.bookings().due(TOMORROW)).isFalse();
        assertThat(asked())
                .containsExactly(new AskedAhead.UnderWay(), new AskedAhead.NotTold(Reason.NO_KEY_TO_ASK_WITH));

        AheadJob job = only(store.bookings().open());
        assertThat(job.patients()).extracting(Patient::number).containsExactly(new PatientNumber(1));
        store.bookings().sent(job, BulkAnswers.JOB);
        assertThat(only(store.bookings().open()).reception()).contains(BulkAnswers.JOB);
        store.bookings().answered(job, Map.of(new PatientNumber(1), new AskedAhead.Answered(Optional.of("3"))));
        assertThat(asked().getFirst()).isEqualTo(new AskedAhead.Answered(Optional.of("3")));
        assertThat(store.bookings().open()).isEmpty();
    }

    @Test
    void aJobOfWhichNothingComesTellsEverybodyWhyAndTheDayCanBeAskedAboutAgain() {
        book(patient(1).insuredUnder(People.hanako().key()));
        store.bookings().begin(TOMORROW, "accounting");
        store.bookings().failed(only(store.bookings().open()), Reason.BULK_ANSWER_LATE);
        assertThat(asked()).containsExactly(new AskedAhead.NotTold(Reason.BULK_ANSWER_LATE));
        store.bookings().begin(TOMORROW, "iji");
        assertThat(asked()).containsExactly(new AskedAhead.UnderWay());
    }

    @Test
    void moreThanTheDoorTakesAreSeveralJobs() {
        PostgresPatients.put(
                store.database(), patient(1).insuredUnder(People.hanako().key()));
        store.database().sql("""
                        insert into patient (number, name, sex, birthdate, insurer, symbol, insured_number)
                        select n, name, sex, birthdate, insurer, symbol, insured_number
                        from patient, generate_series(2, :people) as n""").param("people", Limits.BULK_PEOPLE + 1).update();
        store.database()
                .sql("insert into booking (day, patient, entered_by) select :day, number, 'test' from patient")
                .param("day", TOMORROW)
                .update();
        store.bookings().begin(TOMORROW, "iji");
        assertThat(store.bookings().open())
                .extracting(job -> job.patients().size())
                .containsExactly(Limits.BULK_PEOPLE, 1);
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
