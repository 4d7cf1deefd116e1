package shikaku.accounting.intake;

import java.util.Optional;
import shikaku.accounting.patient.PatientNumber;

/** 照合の決定: what a clerk says of a result that fits several patients, or none for sure. */
public sealed interface Choice {
    /** It is this patient's. */
    record Candidate(PatientNumber patient) implements Choice {}

    /** It is nobody's who is in the file. */
    record NewPatient() implements Choice {}

    /** Reads {@code new} or a 患者番号 as a clerk types it; empty for anything else. */
    static Optional<Choice> parse(String text) {
        return text.equals("new")
                ? Optional.of(new NewPatient())
                : PatientNumber.typed(text).map(Candidate::new);
    }
}
