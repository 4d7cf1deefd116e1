package shikaku.accounting.web;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.store.PostgresMistypings;
import shikaku.accounting.store.PostgresMistypings.Mistyped;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/** 入力の間違い: where a clerk says that nobody came with the numbers of a result, and takes it back. */
@Controller
@Realizes(clauses = Clause.C1)
public class MistypingPages {
    private static final String ONE = "/arrivals/{number:[0-9]{1,18}}/mistyped";

    private final PostgresMistypings mistypings;
    private final Operations operations;

    MistypingPages(PostgresMistypings mistypings, Operations operations) {
        this.mistypings = mistypings;
        this.operations = operations;
    }

    @GetMapping(ONE)
    ModelAndView page(@PathVariable long number) {
        Mistyped one = mistypings.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("accounting/mistyped")
                .addObject("one", new MistypedView(one))
                .addObject("open", mistypings.canBeTakenBack(one));
    }

    @PostMapping(ONE)
    ModelAndView say(@PathVariable long number, Principal clerk) {
        return mistypings.say(number, clerk.getName())
                ? Answers.see("/arrivals/" + number + "/mistyped")
                : decidedMeanwhile(number, clerk);
    }

    @PostMapping(ONE + "/take-back")
    ModelAndView takeBack(@PathVariable long number, Principal clerk) {
        return mistypings
                        .find(number)
                        .filter(one -> mistypings.takeBack(one, clerk.getName()))
                        .isPresent()
                ? Answers.see("/arrivals/" + number)
                : decidedMeanwhile(number, clerk);
    }

    private ModelAndView decidedMeanwhile(long number, Principal clerk) {
        operations.decisionRefused(clerk.getName(), number, Reason.ARRIVAL_ALREADY_DECIDED);
        return Answers.refused(HttpStatus.CONFLICT, Reason.ARRIVAL_ALREADY_DECIDED, "/");
    }
}
