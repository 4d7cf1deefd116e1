package shikaku.terminal.kiosk;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.terminal.checkin.Patient.Way;

/** The kiosk's pages: they show the question that stands there and take the answer to it. */
@Controller
public class KioskPages {
    static final View NOTHING_NEW = (model, request, response) -> response.setStatus(HttpStatus.NO_CONTENT.value());
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private final Place place;
    private final KioskAnswers answers;

    KioskPages(Place place, KioskAnswers answers) {
        this.place = place;
        this.answers = answers;
    }

    @GetMapping("/kiosk")
    String page(Model model) {
        model.addAttribute("view", answers.view(place.shown()));
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
        model.addAttribute("view", answers.view(shown));
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
        if (place.rests(step)) {
            return answers.resting(model);
        }
        if (limit == null || disease == null) {
            return answers.taken(
                    place.halfConsent(step, Optional.ofNullable(limit).map(Yes.YES::equals)), model);
        }
        return take(step, new Reply.Consented(new Consents(limit == Yes.YES, disease == Yes.YES)), model);
    }

    @PostMapping("/kiosk/quit")
    ModelAndView quit(@RequestParam long step, Model model) throws SQLException {
        return take(step, new Reply.Quit(), model);
    }

    private ModelAndView take(long step, Reply reply, Model model) throws SQLException {
        return place.rests(step) ? answers.resting(model) : answers.taken(place.answer(step, reply), model);
    }

    /** はい・いいえ: nothing is pre-selected, so both must be said. */
    public enum Yes {
        YES,
        NO
    }
}
