package shikaku.accounting.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.intake.Choice;
import shikaku.accounting.intake.ClerkDecision;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.store.ArrivalLists;
import shikaku.accounting.store.ArrivalRow;
import shikaku.accounting.store.PostgresMistypings;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/** 照合の決定: the page on which a clerk says whose an arrival is, what came beside who is in the file. */
@Controller
public class DecisionPages {
    /** Anything but a number is no arrival of anybody's. */
    private static final String ARRIVAL = "/arrivals/{number:[0-9]{1,18}}";

    private final ClerkDecision decision;
    private final ArrivalLists lists;
    private final PostgresMistypings mistypings;
    private final Operations operations;
    private final PatientPaths paths;

    DecisionPages(
            ClerkDecision decision,
            ArrivalLists lists,
            PostgresMistypings mistypings,
            Operations operations,
            PatientPaths paths) {
        this.paths = paths;
        this.decision = decision;
        this.lists = lists;
        this.mistypings = mistypings;
        this.operations = operations;
    }

    @GetMapping(ARRIVAL)
    ModelAndView page(@PathVariable long number, Principal clerk) {
        ArrivalRow arrival = arrival(number);
        return decision.candidates(number)
                .map(candidates -> open(arrival, candidates, clerk))
                .orElseGet(() -> alreadyDecided(number, clerk));
    }

    @PostMapping(ARRIVAL)
    ModelAndView decide(@PathVariable long number, @RequestParam(defaultValue = "") String choice, Principal clerk) {
        Optional<Choice> chosen = Choice.parse(choice);
        if (chosen.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        arrival(number);
        return switch (decision.decide(number, chosen.get(), clerk.getName())) {
            case ClerkDecision.Outcome.Done(var patient) -> Answers.see(paths.page(patient));
            case ClerkDecision.Outcome.Refused(Reason reason) -> refused(reason);
        };
    }

    /** Nothing is shown before it is on record who looks at whom. */
    @Realizes(clauses = Clause.C17)
    private ModelAndView open(ArrivalRow arrival, List<Patient> candidates, Principal clerk) {
        List<String> shown = Stream.concat(
                        Stream.of(arrival.whom().orElse("arrival/" + arrival.number())),
                        candidates.stream().map(patient -> patient.number().text()))
                .toList();
        operations.lookedAtList(clerk.getName(), shown);
        return new ModelAndView("accounting/decision")
                .addObject("number", arrival.number())
                .addObject("arrival", ArrivalView.of(arrival))
                .addObject("mistyped", mistypings.canBeOne(arrival.number()))
                .addObject(
                        "typed",
                        decision.typed(arrival.number()).map(TypedView::new).stream()
                                .toList())
                .addObject(
                        "candidates",
                        candidates.stream()
                                .map(patient -> PatientView.of(patient, lists.registration(patient.number())))
                                .toList())
                .addObject("refused", List.of());
    }

    @Realizes(clauses = Clause.C17)
    private ModelAndView alreadyDecided(long number, Principal clerk) {
        operations.decisionRefused(clerk.getName(), number, Reason.ARRIVAL_ALREADY_DECIDED);
        return refused(Reason.ARRIVAL_ALREADY_DECIDED);
    }

    private static ModelAndView refused(Reason reason) {
        boolean late = reason == Reason.ARRIVAL_ALREADY_DECIDED;
        return new ModelAndView("accounting/decision", late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("candidates", List.of())
                .addObject("refused", List.of(reason));
    }

    /** A delivery that was refused is nobody's, and never will be. */
    private ArrivalRow arrival(long number) {
        return lists.arrival(number)
                .filter(found -> found.result().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
