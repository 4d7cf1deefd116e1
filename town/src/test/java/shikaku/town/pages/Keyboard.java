package shikaku.town.pages;

import com.microsoft.playwright.Page;

/** Somebody who uses neither mouse nor touch: goes from one control to the next, and presses. */
final class Keyboard {
    private static final String HERE = "(selector) => document.activeElement.matches(selector)";
    private static final int CONTROLS = 150;

    private Keyboard() {}

    /** Goes on to the control and presses it. */
    static void press(Page page, String selector) {
        reach(page, selector);
        page.keyboard().press("Enter");
    }

    /** Goes on to the first of a group of radio buttons, and from there to another with the arrows. */
    static void choose(Page page, String first, String other) {
        reach(page, first);
        while (!(Boolean) page.evaluate(HERE, other)) {
            page.keyboard().press("ArrowDown");
        }
    }

    /** Goes on to the control. */
    static void reach(Page page, String selector) {
        page.waitForSelector(selector);
        for (int control = 0; control < CONTROLS; control++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate(HERE, selector)) {
                return;
            }
        }
        throw new AssertionError("a keyboard does not come to " + selector + " on " + page.url());
    }
}
