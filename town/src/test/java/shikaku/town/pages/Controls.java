package shikaku.town.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What can be pressed or typed on a page: whether a keyboard comes there, whether it is seen where it is, and whether it is still seen in a system's own colours. */
final class Controls {
    private static final String KEYBOARD = script("controls.js");
    private static final String FORCED = script("forced.js");
    /** How many the next round has; each remembers whether it was come by. */
    private static final String ROUND = """
            () => {
              const stops = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
                .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled)
                .filter((each) => each.type !== "radio" || each.checked || !document.querySelector(`input[name="${each.name}"]:checked`));
              window.missing = new Set(stops);
              window.heard = (event) => {
                const here = event.target;
                for (const each of window.missing) {
                  if (each === here || here.type === "radio" && each.type === "radio" && each.name === here.name) window.missing.delete(each);
                }
              };
              document.addEventListener("focusin", window.heard);
              document.activeElement.blur();
              // A date has three fields and a calendar.
              return stops.length + 3 * stops.filter((each) => each.type === "date").length;
            }""";

    private static final String MISSED = """
            () => {
              document.removeEventListener("focusin", window.heard);
              return [...window.missing].map((each) => "the round does not come by " + each.outerHTML.slice(0, 90));
            }""";

    private Controls() {}

    /** A keyboard was used on the page before, so that what has the focus shows it. */
    static List<String> againstKeyboard(Page page) {
        page.keyboard().press("Tab");
        return faults(page, KEYBOARD);
    }

    /** Tab by Tab once around the page: nothing is left out, and nothing holds whoever comes by. */
    static List<String> againstRound(Page page) {
        int stops = ((Number) page.evaluate(ROUND)).intValue();
        for (int stop = 0; stop < stops + 2; stop++) {
            page.keyboard().press("Tab");
        }
        return faults(page, MISSED);
    }

    static List<String> againstForcedColours(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        try {
            page.keyboard().press("Tab");
            return faults(page, FORCED);
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }

    private static String script(String name) {
        try (InputStream file = Objects.requireNonNull(Controls.class.getResourceAsStream(name))) {
            // Playwright takes a text for a function only where it begins as one.
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("(?s)^//[^\n]*\n", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
