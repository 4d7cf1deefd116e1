package shikaku.town.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import shikaku.town.pages.RealBrowser.Window;

/** Reception and clerks: every page that a link leads to, by day in Japanese on a desk's screen, and by night in English on a phone's. */
@Tag("pages")
@EnabledIfSystemProperty(named = RunningDemo.PROPERTY, matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(EveryPath.class)
@SuppressWarnings("NullAway.Init")
class StaffPagesTest {
    private final RunningDemo demo = RunningDemo.named();
    private final RunningDemo.Clinic clinic = demo.first();
    private final Looks looks = Looks.ofThisRun();
    private RealBrowser browser;

    @BeforeAll
    void open(@TempDir Path folder, Footprints footprints) {
        browser = new RealBrowser(folder.resolve("nobody.mjpeg"), footprints);
        somebodyWithADocument();
    }

    /** 資格確認書: with a number that cannot be, then with the right one; accounting has a patient by then. */
    private void somebodyWithADocument() {
        RunningDemo.Card card = demo.card("takahashi-saku");
        RunningDemo.Key key = card.keys().getLast();
        Page page = signedIn(Window.DESK, ColorScheme.LIGHT, clinic.desk(), "terminal-", "RECEPTION");
        type(page, key, card.birthdate());
        page.fill("#insurer", key.insurer().substring(1) + "0");
        page.focus("#symbol");
        page.waitForSelector("#insurer-said:not(:empty)");
        page.click("#document > button");
        page.waitForSelector("[data-error=insurer]");
        looks.at(page, "desk, a number that cannot be");
        type(page, key, card.birthdate());
        page.click("#document > button");
        page.waitForSelector("[data-item=share]");
        looks.kept(page, "desk-check-in");
        page.close();
        Page accounting = signedIn(Window.DESK, ColorScheme.LIGHT, clinic.accounting(), "accounting-", "CLERK");
        accounting.waitForSelector("a[href*='/patients/']");
        looks.kept(accounting, "accounting");
        accounting.click("#to-search");
        accounting.fill("#search input[name=text]", "高橋");
        accounting.click("#search button");
        accounting.waitForSelector("#found");
        looks.at(accounting, "accounting, whom a search found");
        accounting.close();
    }

    private static void type(Page page, RunningDemo.Key key, String birthdate) {
        page.fill("#insurer", key.insurer());
        page.fill("#symbol", key.symbol());
        page.fill("#number", key.number());
        page.fill("#branch", key.branch());
        page.fill("#birthdate", birthdate);
        page.check("#document input[name=limit][value=yes]");
        page.check("#document input[name=answeredBy][value=GUARDIAN]");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void theDesksByDay() {
        assertThat(desk(Window.DESK, ColorScheme.LIGHT)).contains("/desk", "/desk/check-ins/N");
    }

    @Test
    void theDesksByNightOnAPhoneInEnglish() {
        assertThat(desk(Window.NARROW, ColorScheme.DARK)).contains("/desk", "/desk/check-ins/N");
    }

    @Test
    void aResultOnPaperIsOneSheetOfA5() {
        Page page = signedIn(Window.DESK, ColorScheme.LIGHT, clinic.desk(), "terminal-", "RECEPTION");
        page.click("#check-ins tr[data-validity='1'] a");
        page.click("#paper");
        page.waitForSelector("main.sheet [data-item=verdict]");
        assertThat(Sheets.of(page)).containsExactly("148 mm x 210 mm");
    }

    @Test
    void accountingsByDay() {
        assertThat(accounting(Window.DESK, ColorScheme.LIGHT))
                .contains("/", "/patients", "/patients/N", "/months/N-N", "/reports/N-N", "/bookings/N-N-N");
    }

    @Test
    void accountingsByNightOnAPhoneInEnglish() {
        assertThat(accounting(Window.NARROW, ColorScheme.DARK))
                .contains("/", "/patients", "/patients/N", "/months/N-N", "/reports/N-N", "/bookings/N-N-N");
    }

    /** And a vendor's example, tried as it is offered, with a keyboard alone. */
    @Test
    void theCentersByDay() {
        Page page = center(Window.DESK, ColorScheme.LIGHT);
        Keyboard.choose(page, "#example", "#example option[value=several]:checked");
        Keyboard.follow(page, "#examples button");
        Keyboard.follow(page, "#try button");
        assertThat(page.textContent("#answer")).contains("<QualificationValidity>5<");
        looks.at(page, "center, what the console says");
        AtTheDesk.signOutByKeyboard(page);
    }

    /** And a vendor's file in Shift_JIS, byte for byte. */
    @Test
    void theCentersByNightOnAPhoneInEnglish(@TempDir Path folder) throws IOException {
        Page page = center(Window.NARROW, ColorScheme.DARK);
        String message = page.inputValue("#message").replace("UTF-8", "Shift_JIS");
        page.setInputFiles(
                "#file", Files.writeString(folder.resolve("sjis.xml"), message, Charset.forName("Shift_JIS")));
        page.waitForCondition(() -> page.inputValue("#message").isEmpty());
        page.click("#try button");
        page.waitForSelector("#steps-title");
        assertThat(page.textContent("[data-stage=ENCODING]")).contains("Shift_JIS");
        assertThat(page.textContent("#answer")).contains("<QualificationValidity>1<");
        looks.at(page, "center at night, what the console says");
    }

    /** Every page that an operator is led to; the console is the last. */
    private Page center(Window window, ColorScheme colours) {
        String address = demo.center().pages();
        Page page = AtTheDesk.signedIn(
                opened(window, colours, address), address, demo.center().account("OPERATOR"));
        assertThat(wander(page, window, colours, address, "center"))
                .contains("/today", "/clients", "/insurers", "/evidence", "/emergency", "/console");
        page.navigate(address + "console");
        return page;
    }

    @Test
    void axeFindsWhatIsWrongWithAPage() {
        Page page = browser.page(Window.DESK);
        page.setContent(
                "<!DOCTYPE html><html><title>a</title><body><img src='data:,'><p style='color:#eee;background:#fff'>hardly to be read</p></body></html>");
        assertThat(Axe.against(page))
                .anySatisfy(each -> assertThat(each).startsWith("image-alt"))
                .anySatisfy(each -> assertThat(each).startsWith("color-contrast"));
    }

    private List<String> desk(Window window, ColorScheme colours) {
        return all(window, colours, clinic.desk(), "terminal-", "RECEPTION");
    }

    private List<String> accounting(Window window, ColorScheme colours) {
        return all(window, colours, clinic.accounting(), "accounting-", "CLERK");
    }

    private List<String> all(Window window, ColorScheme colours, String address, String program, String role) {
        Page page = signedIn(window, colours, address, program, role);
        return wander(page, window, colours, address, program);
    }

    /** By day with a keyboard and in a system's own colours, too; in the long run each page in the colours of the other time as well. */
    private List<String> wander(Page page, Window window, ColorScheme colours, String address, String program) {
        return new Wanderer(page, address).look((at, kind) -> {
            String where = program + kind + " in " + window + ", " + colours;
            looks.at(at, where);
            if (window == Window.DESK) {
                looks.closely(at, where);
                looks.tablet(at, where);
                pictured(at, program + kind);
            }
            if (Tongues.all()) {
                looks.contrast(at, where, colours);
            }
        });
    }

    private void pictured(Page page, String kind) {
        switch (kind) {
            case "accounting-/reports/N-N" -> looks.pictured(page, "accounting-report");
            case "center/" -> looks.pictured(page, "center-volumes");
            case "center/clients" -> looks.pictured(page, "center-clients");
            default -> {}
        }
    }

    private Page signedIn(Window window, ColorScheme colours, String address, String program, String role) {
        Page page = opened(window, colours, address);
        looks.at(page, "the sign-in at " + address);
        return AtTheDesk.signedIn(page, address, clinic.account(program + clinic.id(), role));
    }

    /** Before the sign-in; on a phone somebody has touched the other language there. */
    private Page opened(Window window, ColorScheme colours, String address) {
        Page page = browser.page(window, colours);
        page.navigate(address);
        if (window == Window.NARROW) {
            page.click(".language button[lang=en]");
            page.waitForSelector("html[lang=en]");
        }
        return page;
    }
}
