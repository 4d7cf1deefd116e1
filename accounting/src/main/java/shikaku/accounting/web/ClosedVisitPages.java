package shikaku.accounting.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.store.PostgresClosedVisits;
import shikaku.accounting.store.PostgresClosedVisits.Closed;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/** 決めた受診: the page of a visit without an answer that a clerk has closed; what was said is taken back here. */
@Controller
@Realizes(clauses = {Clause.C1, Clause.C17})
public class ClosedVisitPages {
    private static final String ONE = "/unanswered/{number:[0-9]{1,18}}";

    private final PostgresClosedVisits visits;
    private final PatientFile patients;
    private final Operations operations;

    ClosedVisitPages(PostgresClosedVisits visits, PatientFile patients, Operations operations) {
        this.visits = visits;
        this.patients = patients;
        this.operations = operations;
    }

    /** Nothing is shown before it is on record who looks at whom. */
    @GetMapping(ONE + "/closed")
    ModelAndView page(@PathVariable long number, Principal clerk) {
        Closed visit = visits.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Patient> whose = visit.patient().flatMap(patients::find).stream().toList();
        whose.forEach(patient -> operations.looked(clerk.getName(), patient.number()));
        return new ModelAndView("accounting/closed-visit")
                .addObject("visit", new ClosedVisitView(visit))
                .addObject("whose", whose.stream().map(ClosedVisitPages::view).toList())
                .addObject("open", visits.canBeTakenBack(visit));
    }

    @PostMapping(ONE + "/take-back")
    ModelAndView takeBack(@PathVariable long number, Principal clerk) {
        if (visits.find(number)
                .filter(closed -> visits.takeBack(closed, clerk.getName()))
                .isPresent()) {
            return Answers.see("/unanswered/" + number);
        }
        operations.visitRefused(clerk.getName(), number, Reason.ARRIVAL_ALREADY_DECIDED);
        return Answers.refused(HttpStatus.CONFLICT, Reason.ARRIVAL_ALREADY_DECIDED, "/");
    }

    static PatientView view(Patient patient) {
        return PatientView.of(patient, Optional.empty());
    }
}
