package shikaku.accounting.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.store.PostgresUnanswered;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/** 回答のない受診: the page on which a clerk says whose visit it was, or that no claim is made of it; the desk knows it by its number. */
@Controller
@Realizes(clauses = Clause.C1)
public class UnansweredPages {
    private static final String ONE = "/unanswered/{number:[0-9]{1,18}}";

    private final PostgresUnanswered visits;
    private final PatientFile patients;
    private final Operations operations;

    UnansweredPages(PostgresUnanswered visits, PatientFile patients, Operations operations) {
        this.visits = visits;
        this.patients = patients;
        this.operations = operations;
    }

    @GetMapping(ONE)
    ModelAndView page(@PathVariable long number) {
        return page(number, "", List.of(), HttpStatus.OK);
    }

    /** Whoever is typed is shown first: a number with one wrong digit is somebody else's. */
    @PostMapping(ONE)
    @Realizes(clauses = Clause.C17)
    ModelAndView whose(@PathVariable long number, @RequestParam(defaultValue = "") String patient, Principal clerk) {
        Optional<Patient> known = known(patient);
        if (known.isEmpty()) {
            return notInFile(number, patient, clerk);
        }
        if (visits.find(number).isEmpty()) {
            return closedMeanwhile(number, clerk);
        }
        operations.looked(clerk.getName(), known.get().number());
        return page(number, patient, List.of(ClosedVisitPages.view(known.get())), HttpStatus.OK);
    }

    @PostMapping(ONE + "/patient")
    ModelAndView decide(@PathVariable long number, @RequestParam(defaultValue = "") String patient, Principal clerk) {
        Optional<Patient> known = known(patient);
        if (known.isEmpty()) {
            return notInFile(number, patient, clerk);
        }
        if (visits.find(number)
                .filter(open -> visits.decide(open, known.get().number(), clerk.getName()))
                .isPresent()) {
            return Answers.see("/unanswered/" + number + "/closed");
        }
        return closedMeanwhile(number, clerk);
    }

    private Optional<Patient> known(String typed) {
        return PatientNumber.typed(typed).flatMap(patients::find);
    }

    @PostMapping(ONE + "/no-claim")
    ModelAndView withoutClaim(@PathVariable long number, Principal clerk) {
        if (visits.find(number)
                .filter(open -> visits.closeWithoutClaim(open, clerk.getName()))
                .isPresent()) {
            return Answers.see("/unanswered/" + number + "/closed");
        }
        return closedMeanwhile(number, clerk);
    }

    private ModelAndView closedMeanwhile(long number, Principal clerk) {
        operations.visitRefused(clerk.getName(), number, Reason.ARRIVAL_ALREADY_DECIDED);
        return Answers.refused(HttpStatus.CONFLICT, Reason.ARRIVAL_ALREADY_DECIDED, "/");
    }

    private ModelAndView notInFile(long number, String typed, Principal clerk) {
        operations.visitRefused(clerk.getName(), number, Reason.PATIENT_NOT_IN_FILE);
        return page(number, typed, List.of(), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("refused", List.of(Reason.PATIENT_NOT_IN_FILE));
    }

    private ModelAndView page(long number, String typed, List<PatientView> whose, HttpStatus status) {
        UnansweredView visit = visits.find(number)
                .map(UnansweredView::new)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("accounting/unanswered", status)
                .addObject("visit", visit)
                .addObject("typed", typed)
                .addObject("whose", whose)
                .addObject("refused", List.of());
    }
}
