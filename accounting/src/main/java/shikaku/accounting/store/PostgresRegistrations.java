package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.intake.Registration;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.registration.RegistrationQueue;
import shikaku.message.Reason;

/** 照会番号登録 that waits, in PostgreSQL. A settled one that a newer one has replaced meanwhile leaves the newer one as it is. */
public final class PostgresRegistrations implements RegistrationQueue {
    private final JdbcClient database;
    private final Operations operations;

    public PostgresRegistrations(JdbcClient database, Operations operations) {
        this.database = database;
        this.operations = operations;
    }

    @Override
    public List<Pending> due(Instant now, int most) {
        return database.sql("""
                        select * from registration where state = 'WAITING' and due_at <= :now
                        order by due_at, patient limit :most""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, at) -> pending(row))
                .list();
    }

    @Override
    public void done(Pending pending, Instant now) {
        operations.registered(
                pending.registration().patient(), together -> settle(together, pending, "DONE", Optional.empty()));
    }

    @Override
    public void giveUp(Pending pending, Instant now, Reason reason) {
        operations.gaveUp(
                pending.registration().patient(),
                reason,
                together -> settle(together, pending, "GIVEN_UP", Optional.of(reason)));
    }

    @Override
    public void postpone(Pending pending, Instant until, Reason reason) {
        database.sql("""
                        update registration set attempts = attempts + 1, due_at = :until, reason = :reason
                        where patient = :patient and version = :version and state = 'WAITING'""")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("reason", reason.name())
                .param("patient", pending.registration().patient().value())
                .param("version", pending.version())
                .update();
    }

    /** Due at once; in the caller's transaction. */
    static void enqueue(JdbcClient together, Registration registration) {
        together.sql("""
                        insert into registration (patient, insurer, symbol, insured_number, branch, state, due_at)
                        values (:patient, :insurer, :symbol, :insured_number, :branch, 'WAITING', '-infinity')
                        on conflict (patient) do update set
                            insurer = excluded.insurer, symbol = excluded.symbol,
                            insured_number = excluded.insured_number, branch = excluded.branch,
                            state = 'WAITING', attempts = 0, version = registration.version + 1,
                            due_at = '-infinity', reason = null""")
                .param("patient", registration.patient().value())
                .params(KeyColumns.of(Optional.of(registration.key())))
                .update();
    }

    private static void settle(JdbcClient together, Pending pending, String state, Optional<Reason> reason) {
        together.sql("""
                        update registration set state = :state, attempts = attempts + 1, reason = :reason
                        where patient = :patient and version = :version""")
                .param("state", state)
                .param("reason", reason.map(Enum::name).orElse(null))
                .param("patient", pending.registration().patient().value())
                .param("version", pending.version())
                .update();
    }

    private static Pending pending(ResultSet row) throws SQLException {
        Registration registration = new Registration(
                new PatientNumber(row.getLong("patient")), KeyColumns.from(row).orElseThrow());
        return new Pending(registration, row.getInt("attempts"), row.getLong("version"));
    }
}
