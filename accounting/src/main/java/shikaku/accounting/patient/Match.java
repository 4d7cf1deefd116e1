package shikaku.accounting.patient;

import java.util.List;

/** 患者の照合: whose a result is. */
public sealed interface Match {
    /**
     * One patient.
     *
     * @param by how they were found
     */
    record Known(Patient patient, By by) implements Match {}

    /** Nobody in the file fits: a new patient. */
    record NewPatient() implements Match {}

    /**
     * For a clerk to say.
     *
     * @param candidates who may be meant
     */
    record Undecided(List<PatientNumber> candidates, OpenQuestion why) implements Match {
        public Undecided {
            candidates = List.copyOf(candidates);
        }
    }

    /** How a patient was found. */
    enum By {
        /** 照会番号. */
        REFERENCE_NUMBER,
        /** カナ氏名 and 生年月日. */
        KANA_AND_BIRTHDATE,
        /** A clerk said so. */
        CLERK
    }
}
