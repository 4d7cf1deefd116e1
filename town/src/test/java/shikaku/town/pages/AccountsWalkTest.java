package shikaku.town.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import shikaku.town.pages.RealBrowser.Window;
import shikaku.town.pages.RunningDemo.Account;

/** 利用者台帳: the life of an account at every program that keeps a book of them, from the paper that asks for it to its end, with keyboards alone. */
@Tag("pages")
@EnabledIfSystemProperty(named = RunningDemo.PROPERTY, matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(EveryPath.class)
@SuppressWarnings("NullAway.Init")
class AccountsWalkTest {
    private static final String BOOK = "header a[href='/accounts']";
    private static final String PASSWORD = "Umi-to-Yama-4649";

    private final RunningDemo demo = RunningDemo.named();
    private final RunningDemo.Clinic clinic = demo.first();
    private final Looks looks = Looks.ofThisRun();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private final String name = "shinjin-" + UUID.randomUUID().toString().substring(0, 8);
    private RealBrowser browser;

    @BeforeAll
    void open(@TempDir Path folder, Footprints footprints) {
        browser = new RealBrowser(folder.resolve("nobody.mjpeg"), footprints);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void ofReceptionAtTheDesk() {
        life(clinic.desk(), clinic.account("terminal-" + clinic.id(), "ADMINISTRATOR"), "RECEPTION", Window.DESK);
    }

    @Test
    void ofAClerkByNightOnAPhoneInEnglish() {
        life(clinic.accounting(), clinic.account("accounting-" + clinic.id(), "ADMINISTRATOR"), "CLERK", Window.NARROW);
    }

    /** The same pages as at the desk. */
    @Test
    void ofAVendorAtTheCenter() {
        life(demo.center().pages(), demo.center().account("ADMINISTRATOR"), "VENDOR", Window.DESK);
    }

    private void life(String address, Account administrator, String role, Window window) {
        Page book = AtTheDesk.signedInByKeyboard(opened(window, address), address, administrator);
        Keyboard.follow(book, BOOK);
        look(book, "the book of accounts");
        String code = registered(book, role);
        Page newcomer =
                AtTheDesk.signedInByKeyboard(opened(window, address), address, new Account("", role, name, code));
        chosen(newcomer, code);
        AtTheDesk.signedInByKeyboard(newcomer, address, new Account("", role, name, PASSWORD));
        assertThat(newcomer.locator(BOOK).count())
                .as("the book is nobody else's")
                .isZero();
        Keyboard.follow(newcomer, "header a[href='/password']");
        over(book, newcomer);
        fromAFile(book, role);
        AtTheDesk.signOutByKeyboard(book);
    }

    /** First without saying for which work, which is refused in a sentence; then rightly. Returns the code that the page shows once. */
    private String registered(Page book, String role) {
        Keyboard.type(book, "#register [name=account]", name);
        Keyboard.type(book, "#register [name=person]", "山田　はるか");
        paper(book, "#register ");
        Keyboard.follow(book, "#register button");
        assertThat(book.textContent("[role=alert] [data-reason=C1104]")).isNotBlank();
        look(book, "an account that is not registered");
        Keyboard.tick(book, "#register [name=roles][value=" + role + "]");
        Keyboard.follow(book, "#register button");
        look(book, "an account with its code");
        return book.textContent("#codes [data-account='" + name + "'] .code");
    }

    /** Whoever signs in with a code comes to this page and to no other until they have chosen well. */
    private void chosen(Page newcomer, String code) {
        assertThat(newcomer.url()).endsWith("/password");
        choose(newcomer, code, "Umi-4649");
        assertThat(newcomer.textContent("[role=alert] [data-reason=C1114]")).contains("13");
        look(newcomer, "a password that is too short");
        choose(newcomer, code, PASSWORD);
        assertThat(newcomer.url()).endsWith("/sign-in?chosen");
        look(newcomer, "the sign-in after a password was chosen");
    }

    private static void choose(Page newcomer, String present, String password) {
        Keyboard.type(newcomer, "#present", present);
        Keyboard.type(newcomer, "#password", password);
        Keyboard.type(newcomer, "#again", password);
        Keyboard.follow(newcomer, "main button");
    }

    /** Nobody of the town works under a contract. */
    private void contracts(Page book) {
        Keyboard.follow(book, "header a[href='/']");
        Keyboard.follow(book, "a[href='/desk/contracts']");
        assertThat(book.textContent("#workers .empty")).isNotBlank();
        looks.closely(book, "work under contract");
        look(book, "work under contract");
        assertThat(Keyboard.takeAway(book, "#file button"))
                .startsWith("contracts-")
                .endsWith(".csv");
        Keyboard.follow(book, "header a[href='/desk']");
    }

    /** Another name, another code, and the end, each on a paper of its own; what was open under the account is over. */
    private void over(Page book, Page newcomer) {
        String row = "#accounts tr[data-account='" + name + "'] ";
        Keyboard.follow(book, BOOK);
        if (isAtTheDesk(book)) {
            looks.closely(book, "the book of accounts");
            looks.pictured(book, "accounts");
            contracts(book);
            Keyboard.follow(book, BOOK);
        }
        Keyboard.press(book, row + "summary");
        look(book, "an account that is about to be changed");
        Keyboard.type(book, row + "[name=person]", "山田　遥");
        paper(book, row + "form[action='/accounts/change'] ");
        Keyboard.follow(book, row + "form[action='/accounts/change'] button");
        assertThat(book.textContent(row)).contains("山田　遥");
        Keyboard.press(book, row + "summary");
        paper(book, row + "form[action='/accounts/end'] ");
        Keyboard.follow(book, row + "button[formaction='/accounts/code']");
        assertThat(book.textContent("#codes")).contains(name);
        Keyboard.press(book, row + "summary");
        paper(book, row + "form[action='/accounts/end'] ");
        Keyboard.follow(book, row + "form[action='/accounts/end'] button:not([formaction])");
        assertThat(book.getAttribute(row, "data-state")).isEqualTo("ENDED");
        newcomer.reload();
        assertThat(newcomer.url()).endsWith("/sign-in");
    }

    private void fromAFile(Page book, String role) {
        String line = "%s-2,山田　はるか,%s,,%s,,12,%s,佐藤　花,田中　一郎".formatted(name, role, today, today);
        Keyboard.type(book, "#file", book.textContent("#from-file code") + "\n" + line);
        Keyboard.follow(book, "#from-file button");
        assertThat(book.textContent("#codes")).contains(name + "-2");
    }

    /** Which paper asked for it, of when, and who approved it. */
    private void paper(Page book, String form) {
        Keyboard.type(book, form + "[name=request]", "12");
        Keyboard.date(book, form + "[name=requestedOn]", today);
        Keyboard.type(book, form + "[name=askedBy]", "佐藤　花");
        Keyboard.type(book, form + "[name=approvedBy]", "田中　一郎");
    }

    private void look(Page page, String where) {
        if (!page.url().startsWith(demo.center().pages())) {
            looks.at(page, where + " at " + page.url());
            if (Tongues.all()) {
                looks.contrast(page, where, isAtTheDesk(page) ? ColorScheme.LIGHT : ColorScheme.DARK);
            }
        }
    }

    private boolean isAtTheDesk(Page page) {
        return page.url().startsWith(clinic.desk());
    }

    /** By day in Japanese at a desk, and by night in English on a phone. */
    private Page opened(Window window, String address) {
        Page page = browser.page(window, window == Window.NARROW ? ColorScheme.DARK : ColorScheme.LIGHT);
        page.navigate(address);
        if (window == Window.NARROW) {
            Keyboard.follow(page, ".language button");
            page.waitForSelector("html[lang=en]");
        }
        return page;
    }
}
