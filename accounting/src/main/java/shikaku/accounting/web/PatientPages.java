package shikaku.accounting.web;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.patient.PatientNumber;

/** 患者: a patient with chart, comparison and all results. */
@Controller
public class PatientPages {
    private final PatientFile patients;
    private final PatientSheet sheet;

    PatientPages(PatientFile patients, PatientSheet sheet) {
        this.patients = patients;
        this.sheet = sheet;
    }

    @GetMapping("/patients/{number}")
    ModelAndView patient(@PathVariable String number, Principal clerk) {
        return sheet.of(find(patients, number), clerk.getName());
    }

    /** Whom a path names. */
    static Patient find(PatientFile patients, String number) {
        return PatientNumber.parse(number)
                .flatMap(patients::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
