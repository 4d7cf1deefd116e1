package shikaku.accounting.web;

import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.store.ArrivalLists;
import shikaku.accounting.store.ArrivalRow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/**
 * 患者の確認: whoever is typed for a result that names nobody is shown first, for a number with one wrong digit is somebody else's.
 * Nothing is decided here; {@link DecisionPages} does.
 */
@Controller
@Realizes(clauses = Clause.C17)
public class WhosePages {
    private final ArrivalLists lists;
    private final PatientFile patients;
    private final Operations operations;

    WhosePages(ArrivalLists lists, PatientFile patients, Operations operations) {
        this.lists = lists;
        this.patients = patients;
        this.operations = operations;
    }

    @PostMapping("/arrivals/{number:[0-9]{1,18}}/whose")
    ModelAndView whose(@PathVariable long number, @RequestParam(defaultValue = "") String patient, Principal clerk) {
        ArrivalView arrival = namesNobody(number);
        Optional<Patient> known = PatientNumber.typed(patient).flatMap(patients::find);
        if (known.isEmpty()) {
            operations.decisionRefused(clerk.getName(), number, Reason.PATIENT_NOT_IN_FILE);
            return Answers.refused(HttpStatus.UNPROCESSABLE_CONTENT, Reason.PATIENT_NOT_IN_FILE, "/arrivals/" + number);
        }
        operations.looked(clerk.getName(), known.get().number());
        return new ModelAndView("accounting/whose")
                .addObject("number", number)
                .addObject("arrival", arrival)
                .addObject("patient", ClosedVisitPages.view(known.get()));
    }

    private ArrivalView namesNobody(long number) {
        return lists.arrival(number)
                .filter(found -> found.result().isPresent())
                .map((ArrivalRow row) -> ArrivalView.of(row))
                .filter(view -> !view.namesSomebody())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
