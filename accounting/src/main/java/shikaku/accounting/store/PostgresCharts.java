package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.chart.ChartChange;
import shikaku.accounting.chart.ChartItem;
import shikaku.accounting.chart.TakeOver;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.takeover.ChartStore;
import shikaku.accounting.takeover.Decided;
import shikaku.accounting.takeover.NewDecision;
import shikaku.evidence.EvidenceNotKept;
import shikaku.message.Reason;

/** Decisions on charts in PostgreSQL: the row of the patient is the lock, and whoever decides on what is no more the last comes second. */
public final class PostgresCharts implements ChartStore {
    private final JdbcClient database;
    private final Operations operations;

    public PostgresCharts(JdbcClient database, Operations operations) {
        this.database = database;
        this.operations = operations;
    }

    @Override
    public Optional<Incoming> newest(PatientNumber patient) {
        return database.sql("""
                        select number, document from arrival where patient = :patient and validity in ('1', '6')
                        order by number desc limit 1""")
                .param("patient", patient.value())
                .query((row, at) -> new Incoming(row.getLong("number"), row.getBytes("document")))
                .optional();
    }

    @Override
    public Optional<Decided> last(PatientNumber patient) {
        return database.sql("select * from chart_decision where patient = :patient order by number desc limit 1")
                .param("patient", patient.value())
                .query((row, at) -> decided(row))
                .optional();
    }

    @Override
    public boolean keep(NewDecision decision, ChangedChart changed) {
        return unlessLate(() -> operations.patientChanged(
                decision.clerk(),
                "arrival/" + decision.arrival() + " " + decision.how(),
                decision.patient(),
                names(decision.changes()),
                together -> {
                    requireLast(together, decision.patient(), decision.after());
                    insert(together, decision);
                    PostgresPatients.put(together, changed.patient(), changed.chart());
                }));
    }

    @Override
    public boolean undo(Decided decided, ChangedChart restored, String clerk) {
        return unlessLate(() -> operations.patientChanged(
                clerk,
                "decision/" + decided.number() + " undone",
                decided.patient(),
                names(decided.changes()),
                together -> {
                    requireLast(together, decided.patient(), decided.number());
                    undone(together, decided, clerk);
                    PostgresPatients.put(together, restored.patient(), restored.chart());
                }));
    }

    @Override
    public void refuse(PatientNumber patient, String clerk, Reason reason) {
        operations.changeRefused(clerk, "chart", patient, reason);
    }

    private static void requireLast(JdbcClient together, PatientNumber patient, long expected) {
        together.sql("select number from patient where number = :patient for update")
                .param("patient", patient.value())
                .query(Long.class)
                .single();
        long last = together.sql("select coalesce(max(number), 0) from chart_decision where patient = :patient")
                .param("patient", patient.value())
                .query(Long.class)
                .single();
        if (last != expected) {
            throw new DecidedMeanwhile();
        }
    }

    private static void insert(JdbcClient together, NewDecision decision) {
        long number = together.sql("""
                        insert into chart_decision (patient, arrival, how, clerk, decided_at)
                        values (:patient, :arrival, :how, :clerk, :at) returning number""")
                .param("patient", decision.patient().value())
                .param("arrival", decision.arrival())
                .param("how", decision.how().name())
                .param("clerk", decision.clerk())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        decision.changes()
                .forEach(change -> together.sql("""
                                insert into chart_change (decision, item, before, after)
                                values (:decision, :item, :before, :after)""")
                        .param("decision", number)
                        .param("item", change.item().name())
                        .param("before", change.before().orElse(null))
                        .param("after", change.after().orElse(null))
                        .update());
    }

    private static void undone(JdbcClient together, Decided decided, String clerk) {
        int undone = together.sql("""
                        update chart_decision set undone_by = :clerk, undone_at = now()
                        where number = :number and undone_by is null""")
                .param("clerk", clerk)
                .param("number", decided.number())
                .update();
        if (undone != 1) {
            throw new DecidedMeanwhile();
        }
    }

    private Decided decided(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        return new Decided(
                number,
                new PatientNumber(row.getLong("patient")),
                row.getLong("arrival"),
                TakeOver.valueOf(row.getString("how")),
                row.getString("clerk"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                changes(number),
                Optional.ofNullable(row.getString("undone_by")));
    }

    private List<ChartChange> changes(long decision) {
        return database.sql("select item, before, after from chart_change where decision = :decision")
                .param("decision", decision)
                .query((row, at) -> new ChartChange(
                        ChartItem.valueOf(row.getString("item")),
                        Optional.ofNullable(row.getString("before")),
                        Optional.ofNullable(row.getString("after"))))
                .list();
    }

    private static List<String> names(List<ChartChange> changes) {
        return changes.stream().map(change -> change.item().name()).toList();
    }

    private static boolean unlessLate(Runnable work) {
        try {
            work.run();
            return true;
        } catch (EvidenceNotKept.WorkFailed failed) {
            if (failed.getCause() instanceof DecidedMeanwhile) {
                return false;
            }
            throw failed;
        }
    }
}
