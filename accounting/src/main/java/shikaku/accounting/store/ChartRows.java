package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.chart.ChartChange;
import shikaku.accounting.chart.ChartItem;
import shikaku.accounting.chart.Kept;
import shikaku.accounting.chart.Mask;
import shikaku.accounting.chart.TakeOver;
import shikaku.accounting.patient.OpenQuestion;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.takeover.ChartStore;
import shikaku.accounting.takeover.Decided;
import shikaku.accounting.takeover.NewDecision;

/** Rows of decisions, of what they changed and of what they left. */
final class ChartRows {
    private ChartRows() {}

    static void insert(JdbcClient together, NewDecision decision) {
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
        insert(together, "chart_change", number, decision.changes());
        insert(together, "chart_kept", number, decision.kept());
    }

    private static void insert(JdbcClient together, String table, long decision, List<ChartChange> changes) {
        changes.forEach(change -> together.sql("insert into " + table
                        + " (decision, item, before, after) values (:decision, :item, :before, :after)")
                .param("decision", decision)
                .param("item", change.item().name())
                .param("before", change.before().orElse(null))
                .param("after", change.after().orElse(null))
                .update());
    }

    /** False when it was withdrawn already. */
    static boolean withdraw(JdbcClient together, Kept kept, String clerk) {
        return together.sql("""
                        update chart_kept set withdrawn_by = :clerk, withdrawn_at = now()
                        where decision = :decision and item = :item and withdrawn_by is null""")
                        .param("clerk", clerk)
                        .param("decision", kept.decision())
                        .param("item", kept.item().name())
                        .update()
                == 1;
    }

    /** What the day's list counts of the newest result. */
    static void wait(JdbcClient together, ChartStore.Waiting waiting) {
        together.sql("update arrival set differences = :items where number = :arrival")
                .param("items", waiting.items())
                .param("arrival", waiting.arrival())
                .update();
    }

    /** Nobody is told any more to write a name that has no ● left. */
    static void nameIsWritten(JdbcClient together, Patient patient) {
        if (Mask.in(patient.names().name())) {
            return;
        }
        together.sql("""
                        update arrival set questions = array_to_string(array_remove(string_to_array(questions, ','), :question), ',')
                        where patient = :patient and questions like '%' || :question || '%'""")
                .param("question", OpenQuestion.NAME_NOT_WRITTEN.name())
                .param("patient", patient.number().value())
                .update();
    }

    static Decided decided(JdbcClient database, ResultSet row) throws SQLException {
        long number = row.getLong("number");
        return new Decided(
                number,
                new PatientNumber(row.getLong("patient")),
                row.getLong("arrival"),
                TakeOver.valueOf(row.getString("how")),
                row.getString("clerk"),
                at(row),
                changes(database, "chart_change where decision = :decision", number),
                changes(database, "chart_kept where decision = :decision and withdrawn_by is null", number),
                Optional.ofNullable(row.getString("undone_by")));
    }

    /** What was kept, beside its decision. */
    static Kept kept(ResultSet row) throws SQLException {
        ChartChange left = change(row);
        return new Kept(
                left.item(), left.before(), left.after(), row.getLong("decision"), row.getString("clerk"), at(row));
    }

    private static List<ChartChange> changes(JdbcClient database, String which, long decision) {
        return database.sql("select item, before, after from " + which)
                .param("decision", decision)
                .query((row, at) -> change(row))
                .list();
    }

    private static ChartChange change(ResultSet row) throws SQLException {
        return new ChartChange(
                ChartItem.valueOf(row.getString("item")),
                Optional.ofNullable(row.getString("before")),
                Optional.ofNullable(row.getString("after")));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("decided_at", OffsetDateTime.class).toInstant();
    }
}
