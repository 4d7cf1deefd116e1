package shikaku.accounting.store;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.intake.Filing;
import shikaku.accounting.intake.OpenArrival;
import shikaku.accounting.intake.Settlement;
import shikaku.accounting.patient.Patient;
import shikaku.evidence.EvidenceNotKept;
import shikaku.message.Reason;

/** Clerks' decisions in PostgreSQL: the row of the arrival is the lock, and the first who finds it open has it. */
final class Decisions {
    private static final String OPEN =
            "number = :number and refused is null and patient is null and replaced_by is null and not no_visit";

    private final JdbcClient database;
    private final Operations operations;

    Decisions(JdbcClient database, Operations operations) {
        this.database = database;
        this.operations = operations;
    }

    Optional<OpenArrival> open(long arrival) {
        return database.sql("select number, document, candidates from arrival where " + OPEN)
                .param("number", arrival)
                .query((row, at) -> new OpenArrival(
                        row.getLong("number"),
                        row.getBytes("document"),
                        ArrivalRows.candidates(row).toList()))
                .optional();
    }

    boolean settle(Settlement settlement) {
        Patient chart = ArrivalColumns.patient(settlement.filing()).orElseThrow();
        try {
            operations.decided(
                    settlement.clerk(),
                    settlement.arrival(),
                    chart.number(),
                    together -> settle(together, settlement, chart));
            return true;
        } catch (EvidenceNotKept.WorkFailed failed) {
            if (failed.getCause() instanceof DecidedMeanwhile) {
                return false;
            }
            throw failed;
        }
    }

    void refuse(long arrival, String clerk, Reason reason) {
        operations.decisionRefused(clerk, arrival, reason);
    }

    private static void settle(JdbcClient together, Settlement settlement, Patient chart) {
        PostgresPatients.put(together, settlement.filing());
        int settled = together.sql("""
                        update arrival set patient = :patient, new_patient = :new_patient, questions = :questions, differences = :differences,
                            decided_by = :clerk
                        where """ + " " + OPEN)
                .param("patient", chart.number().value())
                .param("new_patient", settlement.filing() instanceof Filing.WithNewPatient)
                .param(
                        "questions",
                        settlement.questions().stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("differences", settlement.differences())
                .param("clerk", settlement.clerk())
                .param("number", settlement.arrival())
                .update();
        if (settled != 1) {
            throw new DecidedMeanwhile();
        }
        settlement.registration().ifPresent(due -> PostgresRegistrations.enqueue(together, due));
    }
}
