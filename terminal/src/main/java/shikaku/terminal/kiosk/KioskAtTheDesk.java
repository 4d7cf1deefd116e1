package shikaku.terminal.kiosk;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.desk.DeskPages;
import shikaku.terminal.store.Arrivals;

/** キオスクで待つ人: what staff have to do at the kiosk, above the desk's list for as long as it is so. */
@Controller
@ControllerAdvice(assignableTypes = DeskPages.class)
public class KioskAtTheDesk {
    private final Place place;
    private final Arrivals arrivals;

    KioskAtTheDesk(Place place, Arrivals arrivals) {
        this.place = place;
        this.arrivals = arrivals;
    }

    /**
     * What is to be done there.
     *
     * @param number empty before a card was placed
     * @param called whether somebody called staff, and nobody has come yet
     * @param cardForgotten whether a card was left in the reader
     */
    public record AtKiosk(Optional<CheckInNumber> number, boolean called, boolean cardForgotten) {}

    /** For the page. */
    @ModelAttribute("atKiosk")
    AtKiosk atKiosk() {
        Place.Shown shown = place.shown();
        boolean forgotten = shown.screen() instanceof Screen.TakeCard(var _, boolean left) && left;
        return new AtKiosk(shown.guest().number(), shown.called(), forgotten);
    }

    /** 行きました: a member of staff is there. */
    @PostMapping("/desk/kiosk/attended")
    RedirectView attended() {
        place.attended();
        arrivals.signal();
        RedirectView back = new RedirectView("/desk");
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }
}
