package shikaku.town.pages;

import com.microsoft.playwright.Page;

/** Somebody at a clinic's kiosk: reads the question that stands there and touches an answer. */
final class AtTheKiosk {
    private final Page page;

    AtTheKiosk(Page page) {
        this.page = page;
    }

    /** From the town's page: one touch lays the guest's card on the reader and opens the kiosk. */
    static AtTheKiosk guest(Page town, String person) {
        return new AtTheKiosk(town.waitForPopup(() -> town.click("[data-guest=" + person + "] button")));
    }

    Page page() {
        return page;
    }

    /** Waits for the screen of that name. */
    AtTheKiosk at(String screen) {
        page.waitForSelector("#kiosk[data-screen='" + screen + "']");
        return this;
    }

    AtTheKiosk touch(String selector) {
        page.click("#kiosk " + selector);
        return this;
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
        at("consents")
                .touch("input[name=limit][value=YES]")
                .touch("input[name=disease][value=NO]")
                .touch("#consents button");
        return at("take-card");
    }

    String data(String name) {
        return page.getAttribute("#kiosk", "data-" + name);
    }
}
