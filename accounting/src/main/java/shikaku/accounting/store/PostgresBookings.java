package shikaku.accounting.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.booking.Booking;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.PatientNumber;

/** 予約 in PostgreSQL: who comes on a day, as the clerks write it down. */
public final class PostgresBookings {
    private final JdbcClient database;
    private final Operations operations;

    public PostgresBookings(JdbcClient database, Operations operations) {
        this.database = database;
        this.operations = operations;
    }

    /** Everybody booked for a day, by their numbers. */
    public List<Booking> of(LocalDate day) {
        return database.sql("""
                        select patient.*, booking.day, booking.job, booking.answered, booking.validity, booking.reason
                        from booking join patient on patient.number = booking.patient
                        where booking.day = :day order by booking.patient limit :most""")
                .param("day", day)
                .param("most", Limits.LIST_ROWS)
                .query((row, at) -> BookingRows.booking(row))
                .list();
    }

    /** Books a patient; once more does nothing. */
    public void book(LocalDate day, PatientNumber patient, String clerk) {
        operations.patientChanged(
                clerk,
                "booked for " + day,
                patient,
                List.of(),
                together -> together.sql("""
                        insert into booking (day, patient, entered_by) values (:day, :patient, :clerk)
                        on conflict (day, patient) do nothing""")
                        .param("day", day)
                        .param("patient", patient.value())
                        .param("clerk", clerk)
                        .update());
    }

    /** Takes a booking back. */
    public void cancel(LocalDate day, PatientNumber patient, String clerk) {
        operations.patientChanged(
                clerk,
                "booking for " + day + " cancelled",
                patient,
                List.of(),
                together -> together.sql("delete from booking where day = :day and patient = :patient")
                        .param("day", day)
                        .param("patient", patient.value())
                        .update());
    }
}
