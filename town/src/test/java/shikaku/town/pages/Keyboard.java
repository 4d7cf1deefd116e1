package shikaku.town.pages;

import com.microsoft.playwright.Page;

/** Somebody who uses neither mouse nor touch: goes from one control to the next, types and presses. */
final class Keyboard {
    private static final String HERE = "(selector) => document.activeElement.matches(selector)";
    private static final String LEAVING = "() => document.documentElement.dataset.left = 'yes'";
    private static final String NEXT_PAGE = "html:not([data-left])";
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

    /** Goes on to a field and writes, in place of what stands there. */
    static void type(Page page, String selector, String text) {
        reach(page, selector);
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
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
