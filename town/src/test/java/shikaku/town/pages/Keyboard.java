package shikaku.town.pages;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Somebody who uses neither mouse nor touch: goes from one control to the next, types and presses. */
final class Keyboard {
    private static final String HERE = "(selector) => document.activeElement.matches(selector)";
    /** How many stops lie between, as the page is written; back where it is negative, 0 where that cannot be told. A date has three fields and a calendar. */
    private static final String STOPS = """
            (selector) => {
              const stops = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
                .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled)
                .filter((each) => each.type !== "radio" || each.checked || !document.querySelector(`input[name="${each.name}"]:checked`))
                .flatMap((each) => each.type === "date" ? [each, each, each, each] : [each]);
              const from = stops.lastIndexOf(document.activeElement);
              const to = stops.flatMap((each, at) => each !== stops[from] && each.matches(selector) ? [at] : []);
              return to.map((each) => each - from).sort((one, other) => Math.abs(one) - Math.abs(other))
                .find((each) => each > 0 || from >= 0) ?? 0;
            }""";

    private static final String LEAVING = "() => document.documentElement.dataset.left = 'yes'";
    private static final String NEXT_PAGE = "html:not([data-left])";
    /** A year of four digits has room for six. */
    private static final List<DateTimeFormatter> ORDERS =
            List.of(DateTimeFormatter.ofPattern("MMdduuuu"), DateTimeFormatter.ofPattern("'00'uuuuMMdd"));

    private static final int CONTROLS = 250;
    private static final int CHOICES = 30;

    private Keyboard() {}

    /** Goes on to the control and presses it. */
    static void press(Page page, String selector) {
        reach(page, selector);
        page.keyboard().press("Enter");
    }

    /** The same where another page comes of it. */
    static void follow(Page page, String selector) {
        reach(page, selector);
        page.evaluate(LEAVING);
        page.keyboard().press("Enter");
        page.waitForSelector(NEXT_PAGE);
    }

    /** Goes on to a button and presses it for the file that it gives; returns the file's name. */
    static String takeAway(Page page, String selector) {
        reach(page, selector);
        return page.waitForDownload(() -> page.keyboard().press("Enter")).suggestedFilename();
    }

    /** Goes on to a field and writes, in place of what stands there. */
    static void type(Page page, String selector, String text) {
        reach(page, selector);
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
    }

    /** Goes on to the field of a date, whose parts stand in the order of the browser's own language, and comes to its calendar. */
    static void date(Page page, String selector, LocalDate date) {
        for (DateTimeFormatter digits : ORDERS) {
            reach(page, selector);
            digits.format(date).chars().forEach(digit -> page.keyboard().press(Character.toString(digit)));
            if (page.inputValue(selector).equals(date.toString())) {
                page.keyboard().press("Tab");
                return;
            }
        }
        throw new AssertionError("a keyboard cannot write a date into " + selector + " on " + page.url());
    }

    /** Goes on to a box and ticks it, or takes its tick away. */
    static void tick(Page page, String selector) {
        reach(page, selector);
        page.keyboard().press("Space");
    }

    /** Goes on to the first of a group of radio buttons, or to a list, and from there to another choice with the arrows. */
    static void choose(Page page, String first, String other) {
        reach(page, first);
        page.keyboard().press("Home");
        for (int choice = 0; choice < CHOICES; choice++) {
            if (page.locator(other).count() > 0) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("a keyboard does not come to " + other + " on " + page.url());
    }

    /** Goes to the control the shorter way, forward or back, and where that does not lead there, from one to the next until it does. */
    static void reach(Page page, String selector) {
        page.waitForSelector(selector);
        int stops = ((Number) page.evaluate(STOPS, selector)).intValue();
        for (int stop = 0; stop < Math.abs(stops); stop++) {
            page.keyboard().press(stops > 0 ? "Tab" : "Shift+Tab");
        }
        if (stops != 0 && (Boolean) page.evaluate(HERE, selector)) {
            return;
        }
        for (int control = 0; control < CONTROLS; control++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate(HERE, selector)) {
                return;
            }
        }
        throw new AssertionError("a keyboard does not come to " + selector + " on " + page.url());
    }
}
