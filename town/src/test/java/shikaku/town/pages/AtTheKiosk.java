package shikaku.town.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;

/** Somebody at a clinic's kiosk: reads the question that stands there and touches an answer. */
final class AtTheKiosk {
    private static final int LOOKS = 3;

    private final Page page;
    private int touches;
    private boolean keyboard;
    private BoundingBox touched = new BoundingBox();

    AtTheKiosk(Page page) {
        this.page = page;
    }

    /** From the town's page: one touch lays the guest's card on the reader and opens the kiosk. */
    static AtTheKiosk guest(Page town, String person) {
        AtTheKiosk kiosk = new AtTheKiosk(town.waitForPopup(() -> town.click("[data-guest=" + person + "] button")));
        kiosk.touches = 1;
        return kiosk;
    }

    Page page() {
        return page;
    }

    /** Waits for the screen of that name. */
    AtTheKiosk at(String screen) {
        try {
            page.waitForSelector("#kiosk[data-screen='" + screen + "']");
            return this;
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "the kiosk does not come to " + screen + ", it says: " + page.innerText("body"), late);
        }
    }

    /** By face: whoever the camera is unsure of may look again, as anybody would. */
    AtTheKiosk byFace() {
        for (int look = 1; look < LOOKS; look++) {
            way("FACE").at("camera");
            page.waitForSelector("#kiosk[data-screen='choose'], #kiosk[data-screen='who']");
            if (data("screen").equals("who")) {
                return this;
            }
        }
        return way("FACE").at("who");
    }

    /** From now on everything is done with a keyboard alone. */
    AtTheKiosk byKeyboard() {
        keyboard = true;
        return this;
    }

    AtTheKiosk touch(String selector) {
        page.waitForSelector("#kiosk:not([data-rests]) " + selector);
        touched = page.locator("#kiosk " + selector).first().boundingBox();
        if (keyboard) {
            Keyboard.press(page, "#kiosk " + selector);
        } else {
            page.click("#kiosk " + selector);
        }
        touches++;
        return this;
    }

    /** Whether one of these stands where the last touch was, so that a second one at the same spot would be its answer. */
    boolean standsWhereTouched(String selector) {
        return page.locator("#kiosk " + selector).all().stream()
                .map(Locator::boundingBox)
                .anyMatch(box -> box.x < touched.x + touched.width
                        && touched.x < box.x + box.width
                        && box.y < touched.y + touched.height
                        && touched.y < box.y + box.height);
    }

    /** What has just appeared takes no touch. */
    static void read(Page page) {
        page.waitForSelector("#kiosk:not([data-rests])");
    }

    AtTheKiosk way(String way) {
        return touch("button[name=way][value=" + way + "]");
    }

    AtTheKiosk type(String digits) {
        digits.chars().forEach(digit -> touch("[data-digit='" + (char) digit + "']"));
        return this;
    }

    /** Who answers, and yes to the monthly limit alone. */
    AtTheKiosk answered(String who) {
        at("who").touch("button[name=who][value=" + who + "]");
        at("consents").touch("button[name=limit][value=YES]").touch("button[name=disease][value=NO]");
        return at("take-card");
    }

    /** Since the town's page, with the one there. */
    int touches() {
        return touches;
    }

    /** Whose kiosk it is, by its address. */
    String clinic() {
        return URI.create(page.url()).getHost().split("\\.")[1];
    }

    String data(String name) {
        return page.getAttribute("#kiosk", "data-" + name);
    }
}
