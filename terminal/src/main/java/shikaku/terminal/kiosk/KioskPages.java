package shikaku.terminal.kiosk;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.message.Reason;
import shikaku.terminal.TerminalSettings;
import shikaku.terminal.checkin.Patient.Way;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** The kiosk's pages: they show the question that stands there and take the answer to it. */
@Controller
public class KioskPages {
    private static final View NOTHING_NEW =
            (model, request, response) -> response.setStatus(HttpStatus.NO_CONTENT.value());
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private final Kiosk kiosk;
    private final Ledger ledger;
    private final TerminalSettings settings;

    KioskPages(Kiosk kiosk, Ledger ledger, TerminalSettings settings) {
        this.kiosk = kiosk;
        this.ledger = ledger;
        this.settings = settings;
    }

    @GetMapping("/kiosk")
    String page(Model model) {
        model.addAttribute("view", view(kiosk.shown()));
        return "kiosk";
    }

    /** The question alone, as soon as another one stands there than that of step {@code after}. */
    @GetMapping("/kiosk/screen")
    ModelAndView screen(@RequestParam long after, @RequestParam(defaultValue = "0") int wait, Model model)
            throws InterruptedException {
        Kiosk.Shown shown = kiosk.after(after, Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT.toSeconds())));
        if (shown.step() == after) {
            return new ModelAndView(NOTHING_NEW);
        }
        model.addAttribute("view", view(shown));
        return new ModelAndView("kiosk :: screen");
    }

    @PostMapping("/kiosk/way")
    ModelAndView way(@RequestParam long step, @RequestParam Way way, Model model) throws SQLException {
        return take(step, new Reply.Chose(way), model);
    }

    @PostMapping("/kiosk/who")
    ModelAndView who(@RequestParam long step, @RequestParam AnsweredBy who, Model model) throws SQLException {
        return take(step, new Reply.Said(who), model);
    }

    @PostMapping("/kiosk/consents")
    ModelAndView consents(@RequestParam long step, @RequestParam Yes limit, @RequestParam Yes disease, Model model)
            throws SQLException {
        return take(step, new Reply.Consented(new Consents(limit == Yes.YES, disease == Yes.YES)), model);
    }

    @PostMapping("/kiosk/quit")
    ModelAndView quit(@RequestParam long step, Model model) throws SQLException {
        return take(step, new Reply.Quit(), model);
    }

    private KioskView view(Kiosk.Shown shown) {
        String camera = settings.reader().camera().map(URI::toString).orElse("");
        return new KioskView(
                shown.step(), shown.screen(), camera, settings.helpAfter().toSeconds());
    }

    private ModelAndView take(long step, Reply reply, Model model) throws SQLException {
        if (kiosk.answer(step, reply)) {
            RedirectView back = new RedirectView("/kiosk");
            back.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(back);
        }
        ledger.write(Deed.refused("kiosk", kiosk.number(), Reason.SESSION_OUT_OF_ORDER));
        model.addAttribute("view", view(kiosk.shown()));
        model.addAttribute("notice", Optional.of(Reason.SESSION_OUT_OF_ORDER.reception()));
        return new ModelAndView("kiosk", HttpStatus.CONFLICT);
    }

    /** はい・いいえ: nothing is pre-selected, so both must be said. */
    enum Yes {
        YES,
        NO
    }
}
