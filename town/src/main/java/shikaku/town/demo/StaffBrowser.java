package shikaku.town.demo;

import java.util.HashMap;
import java.util.Map;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.InsuredCardQuery;

/** A member of staff at a page that asks for sign-in. */
public final class StaffBrowser implements AutoCloseable {
    private final Browser browser;
    private final Account account;

    StaffBrowser(String host, int port, Account account) {
        this.browser = new Browser(host, port);
        this.account = account;
    }

    /** The page; signs in first where it asks for that. */
    public Browser.Page get(String path) {
        Browser.Page page = browser.get(path);
        if (!page.has("form[action=/sign-in]")) {
            return page;
        }
        browser.submit(
                page.the("form[action=/sign-in]"), Map.of("name", account.name(), "password", account.password()));
        return browser.get(path);
    }

    /** Fills in the form on a page that {@link #get} gave. */
    public Browser.Page submit(Browser.Page page, String form, Map<String, String> answers) {
        return browser.submit(page.the(form), answers);
    }

    /** Types what stands on a 資格確認書 at the desk; the page about that check-in. */
    public Browser.Page type(InsuredCardQuery document, Consents consents, AnsweredBy answeredBy) {
        Map<String, String> fields = new HashMap<>();
        fields.put("insurer", document.key().insurer().digits());
        fields.put(
                "symbol", document.key().symbol().map(symbol -> symbol.value()).orElse(""));
        fields.put("number", document.key().number().value());
        fields.put(
                "branch", document.key().branch().map(branch -> branch.digits()).orElse(""));
        fields.put("birthdate", document.birthdate().toString());
        fields.put("limit", consents.limitCertificate() ? "yes" : "no");
        fields.put("answeredBy", answeredBy.name());
        return submit(get("/desk"), "form#document", fields);
    }

    /** The browser itself, signed in once a page was asked for. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
    }
}
