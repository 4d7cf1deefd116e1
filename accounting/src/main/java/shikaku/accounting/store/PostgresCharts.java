package shikaku.accounting.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.chart.ChartChange;
import shikaku.accounting.chart.Kept;
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
                        select number, document from arrival where patient = :patient and replaced_by is null and validity in ('1', '6')
                        order by number desc limit 1""")
                .param("patient", patient.value())
                .query((row, at) -> new Incoming(row.getLong("number"), row.getBytes("document")))
                .optional();
    }

    @Override
    public Optional<Decided> last(PatientNumber patient) {
        return database.sql("select * from chart_decision where patient = :patient order by number desc limit 1")
                .param("patient", patient.value())
                .query((row, at) -> ChartRows.decided(database, row))
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
                    ChartRows.insert(together, decision);
                    PostgresPatients.put(together, changed.patient(), changed.chart());
                    ChartRows.nameIsWritten(together, changed.patient());
                }));
    }

    @Override
    public boolean undo(Decided decided, ChangedChart restored, Optional<Waiting> waiting, String clerk) {
        return unlessLate(() -> operations.patientChanged(
                clerk,
                "decision/" + decided.number() + " undone",
                decided.patient(),
                names(decided.changes()),
                together -> {
                    requireLast(together, decided.patient(), decided.number());
                    undone(together, decided, clerk);
                    PostgresPatients.put(together, restored.patient(), restored.chart());
                    waiting.ifPresent(one -> ChartRows.wait(together, one));
                }));
    }

    @Override
    public boolean withdraw(PatientNumber patient, Kept kept, Optional<Waiting> waiting, String clerk) {
        return unlessLate(() -> operations.patientChanged(
                clerk,
                "decision/" + kept.decision() + " to be decided anew",
                patient,
                List.of(kept.item().name()),
                together -> {
                    if (!ChartRows.withdraw(together, kept, clerk)) {
                        throw new DecidedMeanwhile();
                    }
                    waiting.ifPresent(one -> ChartRows.wait(together, one));
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
