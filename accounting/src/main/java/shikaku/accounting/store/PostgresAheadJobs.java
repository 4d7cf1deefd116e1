package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Due;
import shikaku.accounting.Limits;
import shikaku.accounting.booking.AheadJob;
import shikaku.accounting.booking.AskedAhead;
import shikaku.accounting.booking.BookingBook;
import shikaku.accounting.evidence.InquiryDeeds;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.evidence.EvidenceNotKept;
import shikaku.message.Reason;
import shikaku.message.bulk.ReceptionNumber;

/** 前もっての確認 in PostgreSQL: who of a day's bookings is asked about, and what came of it. */
public final class PostgresAheadJobs implements BookingBook {
    private final JdbcClient database;
    private final InquiryDeeds deeds;

    public PostgresAheadJobs(JdbcClient database, Operations operations) {
        this.database = database;
        this.deeds = new InquiryDeeds(operations);
    }

    @Override
    public boolean anyDue(LocalDate day, Due due) {
        return new DueBookings(database, day, due).any();
    }

    @Override
    public Optional<Reason> begin(LocalDate day, Due due, String who) {
        try {
            deeds.aheadBegun(who, day, together -> begin(new DueBookings(together, day, due)));
            return Optional.empty();
        } catch (EvidenceNotKept.WorkFailed failed) {
            if (failed.getCause() instanceof NothingToAsk) {
                Reason reason = new DueBookings(database, day, due).booked()
                        ? Reason.BOOKINGS_ASKED_ALREADY
                        : Reason.DAY_WITHOUT_BOOKINGS;
                deeds.aheadRefused(who, day, reason);
                return Optional.of(reason);
            }
            throw failed;
        }
    }

    private static void begin(DueBookings due) {
        if (due.tellWhoHasNoKey() + due.order() == 0) {
            throw new NothingToAsk();
        }
    }

    @Override
    public List<Patient> leftOut(LocalDate day) {
        return database.sql("""
                        select patient.* from booking join patient on patient.number = booking.patient
                        where day = :day and reason = :none and insurer is null order by patient.number limit :most""")
                .param("day", day)
                .param("none", Reason.NO_KEY_TO_ASK_WITH.name())
                .param("most", Limits.LEFT_OUT)
                .query((row, at) -> PostgresPatients.patient(row))
                .list();
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
            together.sql("update booking set answered = true, answered_at = now(), reason = :reason where job = :job")
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
                        update booking set answered = true, answered_at = now(), validity = :validity, reason = :reason
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
