package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.chart.ChartItem;
import shikaku.accounting.chart.TakeOver;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.takeover.ChartDecision;
import shikaku.accounting.takeover.ChartDecision.Seen;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.message.Sentence;

/** 台帳への反映: the buttons of a patient's comparison. */
@Controller
@Realizes(clauses = Clause.C1)
public class ChartPages {
    private static final Sentence NOT_FITTING = WORDS.sentence("chart.not-fitting");

    private final PatientPaths paths;
    private final ChartDecision decision;
    private final PatientSheet sheet;

    ChartPages(PatientPaths paths, ChartDecision decision, PatientSheet sheet) {
        this.paths = paths;
        this.decision = decision;
        this.sheet = sheet;
    }

    @PostMapping("/patients/{number}/chart")
    ModelAndView decide(
            @PathVariable String number,
            @RequestParam long arrival,
            @RequestParam long after,
            @RequestParam(defaultValue = "0") int place,
            @RequestParam String how,
            Principal clerk) {
        Patient patient = paths.find(number);
        TakeOver chosen = TakeOver.parse(how).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return answer(patient, decision.decide(patient, new Seen(arrival, after, place), chosen, clerk.getName()));
    }

    @PostMapping("/patients/{number}/chart/letters")
    ModelAndView write(
            @PathVariable String number,
            @RequestParam long arrival,
            @RequestParam long after,
            @RequestParam(defaultValue = "0") int place,
            @RequestParam ChartItem item,
            @RequestParam(defaultValue = "") String value,
            Principal clerk) {
        Patient patient = paths.find(number);
        var outcome = decision.write(patient, new Seen(arrival, after, place), item, value, clerk.getName());
        return outcome.equals(new ChartDecision.Outcome.Refused(Reason.VALUE_NOT_ALLOWED))
                ? sheet.of(
                        patient,
                        clerk.getName(),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Map.of(item.name(), value),
                        Map.of(item.name(), NOT_FITTING))
                : answer(patient, outcome);
    }

    @PostMapping("/patients/{number}/chart/undo")
    ModelAndView undo(@PathVariable String number, @RequestParam("decision") long which, Principal clerk) {
        Patient patient = paths.find(number);
        return answer(patient, decision.undo(patient, which, clerk.getName()));
    }

    @PostMapping("/patients/{number}/chart/anew")
    ModelAndView decideAnew(
            @PathVariable String number,
            @RequestParam("decision") long which,
            @RequestParam ChartItem item,
            Principal clerk) {
        Patient patient = paths.find(number);
        return answer(patient, decision.decideAnew(patient, which, item, clerk.getName()));
    }

    private ModelAndView answer(Patient patient, ChartDecision.Outcome outcome) {
        String path = paths.page(patient.number());
        return switch (outcome) {
            case ChartDecision.Outcome.Done() -> Answers.see(path);
            case ChartDecision.Outcome.Refused(Reason reason) -> Answers.refused(HttpStatus.CONFLICT, reason, path);
        };
    }
}
