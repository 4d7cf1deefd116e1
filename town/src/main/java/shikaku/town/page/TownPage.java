package shikaku.town.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code http://localhost:8743}: card tray, slots and figure. */
@Controller
public class TownPage {
    /** Followed by the clinic: makes the visitor's browser that clinic's kiosk. */
    public static final String KIOSK = "/kiosk/";

    /** Posted with a person: their card in the guests' clinic, whose kiosk the browser becomes. */
    public static final String VISITS = "/visits";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MOST_CARDS = 24;
    private static final int LONGEST_SEARCH = 40;

    private final CardTray tray;
    private final OwnCard own;
    private final ArrowStream arrows;

    TownPage(CardTray tray, OwnCard own, ArrowStream arrows) {
        this.tray = tray;
        this.own = own;
        this.arrows = arrows;
    }

    @GetMapping("/")
    String page(@RequestParam(name = "q", defaultValue = "") String wanted, CsrfToken token, Model model) {
        // Reading the token opens the session; once the page has filled the first buffer, its forms could not any more.
        token.getToken();
        String search = wanted.strip();
        List<CardTray.Card> cards =
                tray.find(search.substring(0, Math.min(search.length(), LONGEST_SEARCH)), MOST_CARDS);
        model.addAttribute("q", search);
        model.addAttribute("cards", cards);
        model.addAttribute("guests", tray.guests());
        model.addAttribute("guestsClinic", tray.guestsClinic());
        model.addAttribute("all", tray.size());
        model.addAttribute("now", tray.now().format(TIME));
        model.addAttribute("clinics", tray.slots());
        model.addAttribute("center", tray.center());
        model.addAttribute("accounts", tray.accounts());
        model.addAttribute("own", own.holder());
        model.addAttribute("after", arrows.now());
        model.addAttribute("noon", tray.noon());
        return "town";
    }

    /** Asks first: a link may stand on anybody's page, and whoever follows it would take the kiosk from the browser that has it. */
    @GetMapping(KIOSK + "{clinic}")
    String askForKiosk(@PathVariable String clinic, CsrfToken token, Model model) {
        token.getToken();
        model.addAttribute("clinic", slot(clinic));
        return "kiosk-of-town";
    }

    /**
     * The visitor plays the clinic's administrator, too: whoever presses the button on a page of ours gets the kiosk, and a former browser loses it. A page that
     * leads on and no redirect, because the policy lets forms go nowhere else.
     */
    @PostMapping(KIOSK + "{clinic}")
    String kiosk(@PathVariable String clinic, Model model) {
        model.addAttribute("clinic", slot(clinic));
        model.addAttribute("address", tray.enrolment(clinic).orElseThrow(TownPage::unknown));
        return "kiosk-of-town";
    }

    /** One touch: the card lies on the reader of the guests' clinic, and the browser is that clinic's kiosk. */
    @PostMapping(VISITS)
    String visit(@RequestParam("person") String person, CsrfToken token, Model model, HttpServletResponse response) {
        String clinic = tray.guestsClinic();
        Optional<CardTray.Refusal> refused = tray.insert(person, clinic);
        return refused.isEmpty() ? kiosk(clinic, model) : refused(refused.get(), token, model, response);
    }

    private CardTray.Slot slot(String clinic) {
        return tray.slots().stream()
                .filter(slot -> slot.id().equals(clinic))
                .findFirst()
                .orElseThrow(TownPage::unknown);
    }

    @PostMapping("/cards/insert")
    String insert(
            @RequestParam("person") String person,
            @RequestParam("clinic") String clinic,
            CsrfToken token,
            Model model,
            HttpServletResponse response) {
        Optional<CardTray.Refusal> refused = tray.insert(person, clinic);
        return refused.isEmpty() ? "redirect:/#slots-title" : refused(refused.get(), token, model, response);
    }

    private String refused(CardTray.Refusal refusal, CsrfToken token, Model model, HttpServletResponse response) {
        response.setStatus((refusal.unknown() ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT).value());
        model.addAttribute("notice", refusal.why());
        return page("", token, model);
    }

    /** Whoever tries the demo in the evening sees a change of insurer, too. */
    @PostMapping("/noon")
    String noon(CsrfToken token, Model model, HttpServletResponse response) {
        Optional<CardTray.Refusal> refused = tray.bringNoon();
        return refused.isEmpty() ? "redirect:/#guests-title" : refused(refused.get(), token, model, response);
    }

    @PostMapping("/cards/remove")
    String remove(@RequestParam("clinic") String clinic) {
        if (!tray.remove(clinic)) {
            throw unknown();
        }
        return "redirect:/#slots-title";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
