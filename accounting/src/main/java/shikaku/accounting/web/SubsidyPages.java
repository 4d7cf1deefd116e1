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
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.store.PostgresSubsidies;
import shikaku.accounting.subsidy.SubsidyForm;
import shikaku.message.Reason;
import shikaku.message.Sentence;

/** 受給者証: entered and withdrawn by hand on the patient's page. */
@Controller
public class SubsidyPages {
    private static final Sentence COLLIDES = WORDS.sentence("subsidies.page.collides");

    private final PatientPaths paths;
    private final PatientSheet sheet;
    private final PostgresSubsidies subsidies;
    private final Operations operations;

    SubsidyPages(PatientPaths paths, PatientSheet sheet, PostgresSubsidies subsidies, Operations operations) {
        this.paths = paths;
        this.sheet = sheet;
        this.subsidies = subsidies;
        this.operations = operations;
    }

    @PostMapping("/patients/{number}/subsidies")
    ModelAndView enter(@PathVariable String number, @RequestParam Map<String, String> typed, Principal clerk) {
        Patient patient = paths.find(number);
        return switch (SubsidyForm.read(typed)) {
            case SubsidyForm.Reading.Wrong(var fields) -> wrong(patient, typed, fields, clerk);
            case SubsidyForm.Reading.Certificate(var subsidy) ->
                subsidies.enter(patient.number(), subsidy, clerk.getName())
                        ? Answers.see(path(patient))
                        : wrong(patient, typed, Map.of("priority", COLLIDES), clerk);
        };
    }

    @PostMapping("/patients/{number}/subsidies/{which:[0-9]{1,18}}/withdraw")
    ModelAndView withdraw(@PathVariable String number, @PathVariable long which, Principal clerk) {
        Patient patient = paths.find(number);
        if (!subsidies.withdraw(patient.number(), which, clerk.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Answers.see(path(patient));
    }

    private ModelAndView wrong(
            Patient patient, Map<String, String> typed, Map<String, Sentence> fields, Principal clerk) {
        operations.changeRefused(clerk.getName(), "subsidy", patient.number(), Reason.SUBSIDY_NOT_ACCEPTED);
        return sheet.of(patient, clerk.getName(), HttpStatus.UNPROCESSABLE_CONTENT, typed, fields)
                .addObject("notAccepted", Reason.SUBSIDY_NOT_ACCEPTED);
    }

    private String path(Patient patient) {
        return paths.page(patient.number()) + "#subsidies";
    }
}
