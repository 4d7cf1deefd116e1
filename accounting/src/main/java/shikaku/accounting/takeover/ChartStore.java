package shikaku.accounting.takeover;

import java.util.Optional;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.Kept;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.message.Reason;

/** Where decisions on charts are kept; each call that changes is one transaction with its row of evidence, durable when it returns. */
public interface ChartStore {
    /** The newest valid result of a patient. */
    Optional<Incoming> newest(PatientNumber patient);

    /** The last decision on a patient, undone or not. */
    Optional<Decided> last(PatientNumber patient);

    /**
     * Keeps a decision and the chart that follows. False, and nothing is kept, when {@code decision.after()} is not the last decision.
     *
     * @param changed the patient and chart as they are then
     */
    boolean keep(NewDecision decision, ChangedChart changed);

    /**
     * Keeps that the last decision was undone, and the chart as it was. False when it was not the last, or undone already.
     *
     * @param waiting empty where no valid result of the patient stands any more
     */
    boolean undo(Decided decided, ChangedChart restored, Optional<Waiting> waiting, String clerk);

    /**
     * Keeps that what was kept is to be decided anew. False when it does not stand any more.
     *
     * @param waiting empty where no valid result of the patient stands any more
     */
    boolean withdraw(PatientNumber patient, Kept kept, Optional<Waiting> waiting, String clerk);

    /** Keeps a row of evidence of what was refused. */
    void refuse(PatientNumber patient, String clerk, Reason reason);

    /**
     * A result to be compared.
     *
     * @param arrival its running number
     * @param document the message as it came
     */
    record Incoming(long arrival, byte[] document) {
        @Override
        public String toString() {
            return "Incoming[" + arrival + "]";
        }
    }

    /** How many items of the chart a result would change now. */
    record Waiting(long arrival, int items) {}

    /** A patient with the whole of their chart. */
    record ChangedChart(Patient patient, Chart chart) {}
}
