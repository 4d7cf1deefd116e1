package shikaku.accounting.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.month.Points;
import shikaku.accounting.month.Visit;
import shikaku.accounting.patient.PatientNumber;
import shikaku.evidence.EvidenceNotKept;
import shikaku.message.Reason;

/** 受診の点数 in PostgreSQL, typed by clerks. */
public final class PostgresPoints {
    private static final List<String> ITEM = List.of("points");

    private final Operations operations;

    public PostgresPoints(Operations operations) {
        this.operations = operations;
    }

    /** Keeps the points of a visit, or that they are not known; false, and nothing is kept, where the patient did not come on that day. */
    public boolean enter(Visit visit, Optional<Points> points, String clerk) {
        try {
            operations.patientChanged(
                    clerk,
                    "visit of " + visit.day(),
                    visit.patient(),
                    ITEM,
                    together -> put(together, visit, points, clerk));
            return true;
        } catch (EvidenceNotKept.WorkFailed failed) {
            if (failed.getCause() instanceof NoVisit) {
                return false;
            }
            throw failed;
        }
    }

    /** What was typed was refused. */
    public void refuse(PatientNumber patient, String clerk) {
        operations.changeRefused(clerk, "points", patient, Reason.POINTS_NOT_ACCEPTED);
    }

    private static void put(JdbcClient together, Visit visit, Optional<Points> points, String clerk) {
        requireVisit(together, visit);
        on(together, "delete from visit_points where patient = :patient and day = :day", visit)
                .update();
        points.ifPresent(known -> on(together, """
                        insert into visit_points (patient, day, points, entered_by) values (:patient, :day, :points, :clerk)""", visit)
                .param("points", known.value())
                .param("clerk", clerk)
                .update());
    }

    private static void requireVisit(JdbcClient together, Visit visit) {
        boolean came = on(together, "select exists (select 1 from came where patient = :patient and day = :day)", visit)
                .query(Boolean.class)
                .single();
        if (!came) {
            throw new NoVisit();
        }
    }

    private static JdbcClient.StatementSpec on(JdbcClient together, String sql, Visit visit) {
        return together.sql(sql).param("patient", visit.patient().value()).param("day", visit.day());
    }

    /** Undoes the transaction. */
    private static final class NoVisit extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
