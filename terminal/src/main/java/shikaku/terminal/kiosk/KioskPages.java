package shikaku.terminal.kiosk;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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

    private final Place place;
    private final Ledger ledger;
    private final TerminalSettings settings;

    KioskPages(Place place, Ledger ledger, TerminalSettings settings) {
        this.place = place;
        this.ledger = ledger;
        this.settings = settings;
    }

    @GetMapping("/kiosk")
    String page(Model model) {
        model.addAttribute("view", view(place.shown()));
        return "kiosk";
    }

    /** The question alone, as soon as another one stands there than that of step {@code after}. */
    @GetMapping("/kiosk/screen")
    ModelAndView screen(@RequestParam long after, @RequestParam(defaultValue = "0") int wait, Model model)
            throws InterruptedException {
        Place.Shown shown = place.after(after, Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT.toSeconds())));
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
    ModelAndView consents(
            @RequestParam long step,
            @RequestParam(required = false) @Nullable Yes limit,
            @RequestParam(required = false) @Nullable Yes disease,
            Model model)
            throws SQLException {
        if (limit == null || disease == null) {
            model.addAttribute("said", new Said(limit, disease));
            return screen(HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        return take(step, new Reply.Consented(new Consents(limit == Yes.YES, disease == Yes.YES)), model);
    }

    @PostMapping("/kiosk/quit")
    ModelAndView quit(@RequestParam long step, Model model) throws SQLException {
        return take(step, new Reply.Quit(), model);
    }

    @PostMapping("/kiosk/language")
    ModelAndView language(@RequestParam long step, @RequestParam Language language, Model model) throws SQLException {
        return taken(place.speak(step, language), model);
    }

    @PostMapping("/kiosk/sound")
    ModelAndView sound(@RequestParam long step, @RequestParam boolean on, Model model) throws SQLException {
        return taken(place.sound(step, on), model);
    }

    /** 次のお子さん. */
    @PostMapping("/kiosk/sibling")
    ModelAndView sibling(@RequestParam long step, Model model) throws SQLException {
        return taken(place.sibling(step), model);
    }

    /** まだいます: nothing turns by it. */
    @PostMapping("/kiosk/here")
    ModelAndView here(@RequestParam long step) {
        place.here(step);
        return new ModelAndView(NOTHING_NEW);
    }

    private KioskView view(Place.Shown shown) {
        String camera = settings.reader().camera().map(URI::toString).orElse("");
        long askedAfter = place.patience().toSeconds() * 2 / 3;
        return new KioskView(shown, camera, settings.helpAfter().toSeconds(), askedAfter);
    }

    private ModelAndView take(long step, Reply reply, Model model) throws SQLException {
        return taken(place.answer(step, reply), model);
    }

    private ModelAndView taken(boolean taken, Model model) throws SQLException {
        if (taken) {
            RedirectView back = new RedirectView("/kiosk");
            back.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(back);
        }
        ledger.write(Deed.refused("kiosk", place.shown().guest().number(), Reason.SESSION_OUT_OF_ORDER));
        model.addAttribute("notice", Reason.SESSION_OUT_OF_ORDER.code());
        return screen(HttpStatus.CONFLICT, model);
    }

    private ModelAndView screen(HttpStatus status, Model model) {
        model.addAttribute("view", view(place.shown()));
        return new ModelAndView("kiosk", status);
    }

    /** What was said of two questions when one was left out; it still stands there. */
    public record Said(@Nullable Yes limit, @Nullable Yes disease) {}

    /** はい・いいえ: nothing is pre-selected, so both must be said. */
    public enum Yes {
        YES,
        NO
    }
}
