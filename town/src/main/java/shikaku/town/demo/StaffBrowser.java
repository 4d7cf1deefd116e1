package shikaku.town.demo;

import java.util.Map;

/** A member of staff at a page that asks for sign-in. */
final class StaffBrowser implements AutoCloseable {
    private final Browser browser;
    private final Account account;

    StaffBrowser(String host, int port, Account account) {
        this.browser = new Browser(host, port);
        this.account = account;
    }

    /** The page; signs in first where it asks for that. */
    Browser.Page get(String path) {
        Browser.Page page = browser.get(path);
        if (!page.has("form[action=/sign-in]")) {
            return page;
        }
        browser.submit(
                page.the("form[action=/sign-in]"), Map.of("name", account.name(), "password", account.password()));
        return browser.get(path);
    }

    /** Fills in the form on a page that {@link #get} gave. */
    Browser.Page submit(Browser.Page page, String form, Map<String, String> answers) {
        return browser.submit(page.the(form), answers);
    }

    @Override
    public void close() {
        browser.close();
    }
}
