package shikaku.accounting.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.Kept;
import shikaku.domain.InsuredCardKey;

/** 患者台帳: all patients of the clinic, as far as matching needs to ask. */
public interface PatientFile {
    Optional<Patient> find(PatientNumber number);

    /** The rest of a patient's chart, beside who they are; empty for a patient from before there was one. */
    Chart rest(PatientNumber number);

    /** What clerks have decided to leave as it is in a patient's chart, and not decided anew since; the newest first. */
    List<Kept> kept(PatientNumber number);

    /** Under which key ⑨ of a patient was last due, whatever came of it; empty where it never was. */
    Optional<InsuredCardKey> registered(PatientNumber number);

    /** Everybody with this 生年月日; a clinic has few on one day. */
    List<Patient> bornOn(LocalDate birthdate);
}
