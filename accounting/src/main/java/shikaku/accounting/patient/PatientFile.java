package shikaku.accounting.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 患者台帳: all patients of the clinic, as far as matching needs to ask. */
public interface PatientFile {
    Optional<Patient> find(PatientNumber number);

    /** Everybody with this 生年月日; a clinic has few on one day. */
    List<Patient> bornOn(LocalDate birthdate);
}
