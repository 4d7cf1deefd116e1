package shikaku.terminal.kiosk;

import java.security.Principal;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import shikaku.evidence.Act;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.desk.DeskPages;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** キオスクで待つ人: what staff have to do at the kiosk, above the desk's list for as long as it is so. */
@Controller
@ControllerAdvice(assignableTypes = DeskPages.class)
public class KioskAtTheDesk {
    private final Place place;
    private final Arrivals arrivals;
    private final Ledger ledger;

    KioskAtTheDesk(Place place, Arrivals arrivals, Ledger ledger) {
        this.place = place;
        this.arrivals = arrivals;
        this.ledger = ledger;
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

    /** 行きました: a member of staff is there, on record before the call ends. Whoever presses it after another has nothing to tell. */
    @PostMapping("/desk/kiosk/attended")
    RedirectView attended(Principal staff) throws SQLException {
        Place.Shown shown = place.shown();
        if (shown.called()) {
            Optional<CheckInNumber> whom = shown.guest().number();
            ledger.write(Deed.done(Act.KIOSK_ATTENDED, staff.getName(), whom, "called from the kiosk"));
            place.attended();
            arrivals.signal();
        }
        RedirectView back = new RedirectView("/desk");
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }
}
