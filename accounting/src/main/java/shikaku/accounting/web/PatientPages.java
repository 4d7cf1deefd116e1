package shikaku.accounting.web;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.store.ArrivalLists;
import shikaku.accounting.takeover.ChartDecision;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/** 患者: a patient with chart, comparison and all results. */
@Controller
public class PatientPages {
    private final PatientFile patients;
    private final ArrivalLists lists;
    private final ChartDecision charts;
    private final Operations operations;

    PatientPages(PatientFile patients, ArrivalLists lists, ChartDecision charts, Operations operations) {
        this.patients = patients;
        this.lists = lists;
        this.charts = charts;
        this.operations = operations;
    }

    /** Nothing is shown before it is on record who looks (C-17). */
    @GetMapping("/patients/{number}")
    @Realizes(clauses = Clause.C17)
    String patient(@PathVariable String number, Principal clerk, Model model) {
        Patient patient = find(patients, number);
        operations.looked(clerk.getName(), patient.number());
        model.addAttribute("patient", PatientView.of(patient, lists.registration(patient.number())));
        model.addAttribute(
                "comparisons",
                charts.compare(patient).map(ComparisonView::new).stream().toList());
        model.addAttribute(
                "arrivals",
                lists.ofPatient(patient.number()).stream().map(ArrivalView::of).toList());
        return "accounting/patient";
    }

    /** Whom a path names. */
    static Patient find(PatientFile patients, String number) {
        return PatientNumber.parse(number)
                .flatMap(patients::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
