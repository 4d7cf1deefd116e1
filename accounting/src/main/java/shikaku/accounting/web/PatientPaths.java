package shikaku.accounting.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientAddress;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.patient.PatientNumber;

/** 患者の画面への道: how pages and controllers name a patient in an address. The templates know it as {@code patientPaths}. */
public final class PatientPaths {
    private final PatientFile patients;
    private final PatientAddress address;

    public PatientPaths(PatientFile patients, PatientAddress address) {
        this.patients = patients;
        this.address = address;
    }

    /**
     * How an address names a patient.
     *
     * @param number as a page shows it
     */
    public String of(String number) {
        return address.of(PatientNumber.parse(number).orElseThrow());
    }

    /** A patient's own page. */
    String page(PatientNumber number) {
        return "/patients/" + address.of(number);
    }

    /** Whom an address names. */
    Patient find(String named) {
        return address.read(named)
                .flatMap(patients::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
