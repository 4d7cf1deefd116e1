package shikaku.terminal.kiosk;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shikaku.message.Reason;
import shikaku.terminal.Trouble;

/**
 * The page that an enrolment address opens: it hands the secret behind the {@code #} in by itself. A form and no link, because looking at an
 * address (a preview, a second tab) must not use it up, and because a browser shows a strict cookie only to pages it came to from the same site.
 */
@Controller
public class EnrolmentPages {
    /** Where it lies. */
    public static final String PATH = "/kiosk/enrolment";

    private final Enrolment enrolment;
    private final KioskStrangers strangers;

    EnrolmentPages(Enrolment enrolment, KioskStrangers strangers) {
        this.enrolment = enrolment;
        this.strangers = strangers;
    }

    @GetMapping(PATH)
    String page() {
        return "enrolment";
    }

    @PostMapping(PATH)
    Object enrol(@RequestParam String secret, Model model) throws IOException, SQLException {
        Optional<String> shows = enrolment.enrol(secret);
        if (shows.isEmpty()) {
            strangers.record(Reason.ENROLMENT_REFUSED);
            model.addAttribute("reason", Reason.ENROLMENT_REFUSED);
            return new ModelAndView("enrolment", HttpStatus.FORBIDDEN);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/kiosk")
                .header(HttpHeaders.SET_COOKIE, strangers.cookie(shows.get()))
                .build();
    }

    /** The next address could not be written: nobody was enrolled. */
    @ExceptionHandler
    ModelAndView noFurtherAddress(IOException unwritable) {
        return Trouble.page("/kiosk", Reason.EVIDENCE_UNAVAILABLE);
    }
}
