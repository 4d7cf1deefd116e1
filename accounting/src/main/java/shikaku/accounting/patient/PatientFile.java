package shikaku.accounting.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shikaku.accounting.chart.Chart;

/** 患者台帳: all patients of the clinic, as far as matching needs to ask. */
public interface PatientFile {
    Optional<Patient> find(PatientNumber number);

    /** The rest of a patient's chart, beside who they are; empty for a patient from before there was one. */
    Chart rest(PatientNumber number);

    /** Everybody with this 生年月日; a clinic has few on one day. */
    List<Patient> bornOn(LocalDate birthdate);
}
