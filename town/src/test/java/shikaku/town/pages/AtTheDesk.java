package shikaku.town.pages;

import com.microsoft.playwright.Page;
import shikaku.town.pages.RunningDemo.Account;

/** Somebody who works in a clinic, before one of its pages. */
final class AtTheDesk {
    private AtTheDesk() {}

    /** Signs in at the page of that address and comes to its first page. */
    static Page signedIn(Page page, String address, Account account) {
        page.navigate(address);
        page.fill("#name", account.name());
        page.fill("#password", account.password());
        page.click("button[type=submit]");
        page.waitForSelector("form[action='/sign-out']");
        return page;
    }
}
