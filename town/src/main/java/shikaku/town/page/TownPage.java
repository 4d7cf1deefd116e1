package shikaku.town.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code http://localhost:8743}: card tray, slots and figure. */
@Controller
public class TownPage {
    /** Followed by the clinic: makes the visitor's browser that clinic's kiosk. */
    public static final String KIOSK = "/kiosk/";

    private static final int MOST_CARDS = 60;
    private static final int LONGEST_SEARCH = 40;

    private final CardTray tray;

    TownPage(CardTray tray) {
        this.tray = tray;
    }

    @GetMapping("/")
    String page(@RequestParam(name = "q", defaultValue = "") String wanted, Model model) {
        String search = wanted.strip();
        List<CardTray.Card> cards =
                tray.find(search.substring(0, Math.min(search.length(), LONGEST_SEARCH)), MOST_CARDS);
        model.addAttribute("q", search);
        model.addAttribute("cards", cards);
        model.addAttribute(
                "shown",
                "%d 人のうち %d 人を表示 / %d of %d people".formatted(tray.size(), cards.size(), cards.size(), tray.size()));
        model.addAttribute("clinics", tray.slots());
        model.addAttribute("accounts", tray.accounts());
        return "town";
    }

    /** The visitor plays the clinic's administrator, too: whoever opens this gets the kiosk, and a former browser loses it. */
    @GetMapping(KIOSK + "{clinic}")
    ResponseEntity<Void> kiosk(@PathVariable String clinic) {
        return tray.enrolment(clinic)
                .map(address -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(address)
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/cards/insert")
    String insert(
            @RequestParam("person") String person,
            @RequestParam("clinic") String clinic,
            Model model,
            HttpServletResponse response) {
        Optional<String> refused = tray.insert(person, clinic);
        if (refused.isEmpty()) {
            return "redirect:/#figure-title";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("notice", refused.get());
        return page("", model);
    }

    @PostMapping("/cards/remove")
    String remove(@RequestParam("clinic") String clinic) {
        tray.remove(clinic);
        return "redirect:/#figure-title";
    }
}
