package shikaku.terminal.kiosk;

import java.sql.SQLException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shikaku.terminal.store.Arrivals;

/** What somebody says of themselves at the kiosk, beside the questions: their language, tones, that they are still there, and who comes next. */
@Controller
public class GuestPages {
    private final Place place;
    private final KioskAnswers answers;
    private final Arrivals arrivals;

    GuestPages(Place place, KioskAnswers answers, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.place = place;
        this.answers = answers;
    }

    @PostMapping("/kiosk/language")
    ModelAndView language(@RequestParam long step, @RequestParam Language language, Model model) throws SQLException {
        return answers.taken(place.speak(step, language), model);
    }

    @PostMapping("/kiosk/sound")
    ModelAndView sound(@RequestParam long step, @RequestParam boolean on, Model model) throws SQLException {
        return answers.taken(place.sound(step, on), model);
    }

    /** 次のお子さん, and ちがいます. */
    @PostMapping("/kiosk/sibling")
    ModelAndView sibling(@RequestParam long step, @RequestParam boolean follows, Model model) throws SQLException {
        return place.rests(step) ? answers.resting(model) : answers.taken(place.sibling(step, follows), model);
    }

    /** 係の人を呼ぶ, where it is no answer; from any screen, and also one that has just appeared. */
    @PostMapping("/kiosk/call")
    ModelAndView call(@RequestParam long step, Model model) throws SQLException {
        boolean called = place.call(step);
        arrivals.signal();
        return answers.taken(called, model);
    }

    /** まだいます: nothing turns by it. */
    @PostMapping("/kiosk/here")
    ModelAndView here(@RequestParam long step) {
        place.here(step);
        return new ModelAndView(KioskPages.NOTHING_NEW);
    }
}
