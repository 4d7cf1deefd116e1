package shikaku.terminal.kiosk;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import shikaku.message.Reason;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/**
 * What the kiosk's pages answer to a touch.
 *
 * @param camera of drawn people, where there is one
 * @param helpAfter so long at a screen
 */
public record KioskAnswers(Place place, Ledger ledger, Optional<URI> camera, Duration helpAfter) {
    /** A screen as its page needs it. */
    KioskView view(Place.Shown shown) {
        long askedAfter = place.times().patience().toSeconds() * 2 / 3;
        var waits = new KioskView.Waits(place.times().rest().toMillis(), helpAfter.toSeconds(), askedAfter);
        return new KioskView(shown, camera.map(URI::toString).orElse(""), waits);
    }

    /** Back to whatever stands there now; whose touch came too late is told so, and is on record. */
    ModelAndView taken(boolean taken, Model model) throws SQLException {
        if (taken) {
            RedirectView back = new RedirectView("/kiosk");
            back.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(back);
        }
        ledger.write(Deed.refused("kiosk", place.shown().guest().number(), Reason.SESSION_OUT_OF_ORDER));
        model.addAttribute("notice", Reason.SESSION_OUT_OF_ORDER.code());
        return screen(HttpStatus.CONFLICT, model);
    }

    /** To a touch before anybody can have read the question: the same one again, and nothing is made of it. */
    ModelAndView resting(Model model) {
        return screen(HttpStatus.CONFLICT, model);
    }

    /** The whole page, with what stands there. */
    ModelAndView screen(HttpStatus status, Model model) {
        model.addAttribute("view", view(place.shown()));
        return new ModelAndView("kiosk", status);
    }
}
