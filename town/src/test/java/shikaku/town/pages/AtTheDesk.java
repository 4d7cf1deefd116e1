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

    /** The same with a keyboard alone. */
    static Page signedInByKeyboard(Page page, String address, Account account) {
        page.navigate(address);
        Keyboard.type(page, "#name", account.name());
        Keyboard.type(page, "#password", account.password());
        Keyboard.follow(page, "button[type=submit]");
        page.waitForSelector("form[action='/sign-out']");
        return page;
    }

    /** From another tab: what stood in the first one goes from it, too. */
    static void signOutByKeyboard(Page page) {
        Page other = page.context().newPage();
        String origin = page.url().replaceFirst("(?<=[^:/])/.*", "");
        page.waitForResponse(answer -> answer.url().contains("/signed-in?"), () -> other.navigate(origin + "/sign-in"));
        other.navigate(origin);
        Keyboard.follow(other, "form[action='/sign-out'] button");
        other.waitForSelector("#password");
        page.waitForSelector("#password");
    }

    /** Somebody with neither card nor number: what they say of themselves. */
    static void noted(Page desk) {
        Keyboard.press(desk, "#without details > summary");
        items(desk, "#note-visit", "柏木　こずえ");
    }

    /** 四情報, and what they showed. */
    static void items(Page desk, String form, String name) {
        Keyboard.type(desk, form + " [name=name]", name);
        Keyboard.choose(desk, form + " [name=sex]", form + " [name=sex] option[value='2']:checked");
        Keyboard.type(desk, form + " [name=birthdate]", "平成2年3月4日");
        Keyboard.type(desk, form + " [name=address]", "汐見市港町1-2-3");
        Keyboard.choose(desk, form + " [name=seen]", form + " option[value=DECLARATION]:checked");
        Keyboard.follow(desk, form + " button");
        desk.waitForSelector("#note");
    }

    /** 記号・番号.
     *
     * @param field how the names of the fields begin
     */
    static void key(Page page, String field, RunningDemo.Key key, String birthdate) {
        Keyboard.type(page, field + "insurer", key.insurer());
        Keyboard.type(page, field + "symbol", key.symbol());
        Keyboard.type(page, field + "number", key.number());
        Keyboard.type(page, field + "branch", key.branch());
        Keyboard.type(page, field + "birthdate", birthdate);
    }
}
