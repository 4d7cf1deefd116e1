package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.booking.AheadJob;
import shikaku.accounting.booking.AskedAhead;
import shikaku.accounting.booking.Booking;
import shikaku.accounting.booking.BookingBook;
import shikaku.accounting.evidence.InquiryDeeds;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.PatientNumber;
import shikaku.message.Reason;
import shikaku.message.bulk.ReceptionNumber;

/** 予約の帳面 in PostgreSQL. */
public final class PostgresBookings implements BookingBook {
    private final JdbcClient database;
    private final Operations operations;
    private final InquiryDeeds deeds;

    public PostgresBookings(JdbcClient database, Operations operations) {
        this.database = database;
        this.operations = operations;
        this.deeds = new InquiryDeeds(operations);
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

    @Override
    public void begin(LocalDate day, String who) {
        deeds.aheadBegun(who, day, together -> {
            together.sql("""
                            update booking set job = null, answered = true, validity = null, reason = :none
                            where day = :day and patient in (select number from patient where insurer is null)""")
                    .param("none", Reason.NO_KEY_TO_ASK_WITH.name())
                    .param("day", day)
                    .update();
            List<Long> askable =
                    together.sql("""
                            select booking.patient from booking join patient on patient.number = booking.patient
                            where day = :day and insurer is not null order by booking.patient""").param("day", day).query(Long.class).list();
            for (int from = 0; from < askable.size(); from += Limits.BULK_PEOPLE) {
                order(together, day, askable.subList(from, Math.min(askable.size(), from + Limits.BULK_PEOPLE)));
            }
        });
    }

    private static void order(JdbcClient together, LocalDate day, List<Long> patients) {
        long job = together.sql("insert into ahead_job (day) values (:day) returning number")
                .param("day", day)
                .query(Long.class)
                .single();
        together.sql("""
                        update booking set job = :job, answered = false, validity = null, reason = null
                        where day = :day and patient in (:patients)""")
                .param("job", job)
                .param("day", day)
                .param("patients", patients)
                .update();
    }

    @Override
    public boolean due(LocalDate day) {
        return database.sql("""
                        select exists (select 1 from booking where day = :day)
                            and not exists (select 1 from booking where day = :day and (job is not null or answered))""").param("day", day).query(Boolean.class).single();
    }

    @Override
    public List<AheadJob> open() {
        return database.sql("select * from ahead_job where not over order by number")
                .query((row, at) -> job(row))
                .list();
    }

    @Override
    public void sent(AheadJob job, ReceptionNumber reception) {
        deeds.aheadSent(
                reception,
                together -> together.sql("update ahead_job set reception = :reception where number = :number")
                        .param("reception", reception.value())
                        .param("number", job.number())
                        .update());
    }

    @Override
    public void answered(AheadJob job, Map<PatientNumber, AskedAhead> said) {
        deeds.aheadAnswered(said.keySet(), Optional.empty(), together -> {
            said.forEach((patient, asked) -> answered(together, job, patient, asked));
            over(together, job);
        });
    }

    @Override
    public void failed(AheadJob job, Reason why) {
        deeds.aheadAnswered(List.of(), Optional.of(why), together -> {
            together.sql("update booking set answered = true, reason = :reason where job = :job")
                    .param("reason", why.name())
                    .param("job", job.number())
                    .update();
            over(together, job);
        });
    }

    /** Whoever is asked about by a later job waits for that. */
    private static void answered(JdbcClient together, AheadJob job, PatientNumber patient, AskedAhead asked) {
        Optional<String> validity = asked instanceof AskedAhead.Answered(var code) ? code : Optional.empty();
        Optional<Reason> reason = asked instanceof AskedAhead.NotTold(var why) ? Optional.of(why) : Optional.empty();
        together.sql("""
                        update booking set answered = true, validity = :validity, reason = :reason
                        where job = :job and patient = :patient""")
                .param("validity", validity.orElse(null))
                .param("reason", reason.map(Enum::name).orElse(null))
                .param("job", job.number())
                .param("patient", patient.value())
                .update();
    }

    private static void over(JdbcClient together, AheadJob job) {
        together.sql("update ahead_job set over = true where number = :number")
                .param("number", job.number())
                .update();
    }

    private AheadJob job(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        return new AheadJob(
                number,
                row.getObject("day", LocalDate.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("reception")).map(ReceptionNumber::new),
                database.sql("""
                                select patient.* from booking join patient on patient.number = booking.patient
                                where job = :job order by patient.number""")
                        .param("job", number)
                        .query((patient, at) -> PostgresPatients.patient(patient))
                        .list());
    }
}
