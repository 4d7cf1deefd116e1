package shikaku.town.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import shikaku.town.pages.RealBrowser.Window;

/** Reception and clerks: every page that a link leads to, by day and by night, on a desk's screen and a phone's. */
@Tag("pages")
@EnabledIfSystemProperty(named = RunningDemo.PROPERTY, matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class StaffPagesTest {
    private final RunningDemo.Clinic clinic = RunningDemo.named().first();
    private final Looks looks = Looks.ofThisRun();
    private RealBrowser browser;

    @BeforeAll
    void open(@TempDir Path folder) {
        browser = new RealBrowser(folder.resolve("nobody.mjpeg"));
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
    void theDesksByNightOnAPhone() {
        assertThat(desk(Window.NARROW, ColorScheme.DARK)).contains("/desk", "/desk/check-ins/N");
    }

    @Test
    void accountingsByDay() {
        assertThat(accounting(Window.DESK, ColorScheme.LIGHT)).contains("/", "/patients/N", "/months/N-N", "/bookings");
    }

    @Test
    void accountingsByNightOnAPhone() {
        assertThat(accounting(Window.NARROW, ColorScheme.DARK))
                .contains("/", "/patients/N", "/months/N-N", "/bookings");
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
        return all(window, colours, clinic.desk(), "terminal-" + clinic.id(), "RECEPTION");
    }

    private List<String> accounting(Window window, ColorScheme colours) {
        return all(window, colours, clinic.accounting(), "accounting-" + clinic.id(), "CLERK");
    }

    private List<String> all(Window window, ColorScheme colours, String address, String place, String role) {
        Page page = browser.page(window, colours);
        page.navigate(address);
        looks.at(page, "sign-in of " + place);
        AtTheDesk.signedIn(page, address, clinic.account(place, role));
        String mode = " in " + window + ", " + colours;
        return new Wanderer(page, address).look((at, kind) -> looks.at(at, place + kind + mode));
    }
}
