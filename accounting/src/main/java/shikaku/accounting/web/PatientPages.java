package shikaku.accounting.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 患者: a patient with chart, comparison and all results. */
@Controller
public class PatientPages {
    private final PatientPaths paths;
    private final PatientSheet sheet;

    PatientPages(PatientPaths paths, PatientSheet sheet) {
        this.paths = paths;
        this.sheet = sheet;
    }

    @GetMapping("/patients/{number}")
    ModelAndView patient(@PathVariable String number, Principal clerk) {
        return sheet.of(paths.find(number), clerk.getName());
    }
}
