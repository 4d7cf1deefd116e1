package shikaku.terminal;

import static shikaku.terminal.DeskWords.WORDS;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.terminal.desk.CheckInPages;
import shikaku.terminal.desk.ContractPages;
import shikaku.terminal.desk.DeskPages;
import shikaku.terminal.desk.FacePages;
import shikaku.terminal.desk.PaperPages;
import shikaku.terminal.desk.Telephones;
import shikaku.terminal.desk.UnregisteredPages;
import shikaku.terminal.kiosk.EnrolmentPages;
import shikaku.terminal.kiosk.GuestPages;
import shikaku.terminal.kiosk.KioskPages;

/** What all pages have in common: whose they are, and that a page whose evidence cannot be written (端末の保存領域の障害) shows nobody's data and says so. */
@ControllerAdvice(
        assignableTypes = {
            DeskPages.class,
            CheckInPages.class,
            FacePages.class,
            PaperPages.class,
            UnregisteredPages.class,
            ContractPages.class,
            KioskPages.class,
            GuestPages.class,
            EnrolmentPages.class
        })
public class Trouble {
    /** The desk's first page. */
    public static final String DESK = "/desk";

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final String KIOSK = "/kiosk";
    private static final Sentence BREAKDOWN = WORDS.sentence("trouble.breakdown");
    private static final Sentence ALREADY_DONE = WORDS.sentence("trouble.already-done");

    private final BusinessClock clock;
    private final TerminalSettings settings;

    Trouble(BusinessClock clock, TerminalSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    @ModelAttribute("clinic")
    String clinic() {
        return settings.clinicName();
    }

    @ModelAttribute("clinicEnglish")
    @Nullable
    String clinicEnglish() {
        return settings.clinicNameEnglish();
    }

    /** Whom a sentence tells to call stands in it with their number. */
    @ModelAttribute("telephones")
    Telephones telephones() {
        return settings.telephones();
    }

    /** The last day on which somebody may be born who is here: what is typed is tested against it. */
    @ModelAttribute("lastDay")
    LocalDate lastDay() {
        return clock.today();
    }

    /** The page that says why, and the way back; the kiosk finds it by itself, because nobody there would look for it. */
    public static ModelAndView page(String back, Reason reason) {
        return page(back, BREAKDOWN, reason, HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Where nothing broke: somebody else was there first. */
    public static ModelAndView alreadyDone(Reason reason) {
        return page(DESK, ALREADY_DONE, reason, HttpStatus.CONFLICT);
    }

    private static ModelAndView page(String back, Sentence headline, Reason reason, HttpStatus status) {
        return new ModelAndView(
                back.equals(KIOSK) ? "kiosk-trouble" : "trouble",
                Map.of("headline", headline, "reason", reason, "back", back),
                status);
    }

    @ExceptionHandler
    ModelAndView storeUnusable(SQLException unusable, HttpServletRequest request) {
        // Its kind only: a driver's message may quote what it was given.
        LOG.error("the store cannot be used: {}", unusable.getClass().getSimpleName());
        return page(request.getRequestURI().startsWith(KIOSK) ? KIOSK : DESK, Reason.EVIDENCE_UNAVAILABLE)
                .addObject("clinic", clinic())
                .addObject("clinicEnglish", clinicEnglish())
                .addObject("telephones", telephones());
    }
}
