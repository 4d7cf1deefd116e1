package shikaku.accounting.intake;

import java.util.List;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.patient.Match;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;

/** Where a result is filed. */
public sealed interface Filing {
    /**
     * With a patient of the file, whose chart a clerk may change later.
     *
     * @param patient as the file has them
     */
    record WithPatient(Patient patient, Match.By by) implements Filing {}

    /**
     * With a patient who is new by this result.
     *
     * @param chart begun from it
     */
    record WithNewPatient(Patient patient, Chart chart) implements Filing {}

    /** On the clerk's list, until somebody says whose it is. */
    record WithClerk(List<PatientNumber> candidates) implements Filing {
        public WithClerk {
            candidates = List.copyOf(candidates);
        }
    }

    /** With nobody: the result names no person (該当資格なし, 複数該当, 照会停止中). Somebody came all the same, and a clerk may say who. */
    record WithNobody() implements Filing {}
}
