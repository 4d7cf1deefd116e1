package shikaku.town.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.CheckDigit;
import shikaku.town.pages.RealBrowser.Window;

/** Reception and clerks of a clinic who use keyboards alone: everything that their pages let somebody do, and undo. */
@Tag("pages")
@EnabledIfSystemProperty(named = RunningDemo.PROPERTY, matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(EveryPath.class)
@SuppressWarnings("NullAway.Init")
class KeyboardWalkTest {
    /** Whose insurance has changed since the chart was written, by the script of the day. */
    private static final String CHANGED = "00000001";

    private final RunningDemo demo = RunningDemo.named();
    private final RunningDemo.Clinic clinic = demo.clinic("chuo");
    private final Looks looks = Looks.ofThisRun();
    private RealBrowser browser;
    private Page desk;
    private Page clerk;

    @BeforeAll
    void signIn(@TempDir Path folder, Footprints footprints) {
        browser = new RealBrowser(folder.resolve("nobody.mjpeg"), footprints);
        desk = signedIn(clinic.desk(), "terminal-", "RECEPTION");
        clerk = signedIn(clinic.accounting(), "accounting-", "CLERK");
    }

    private Page signedIn(String address, String program, String role) {
        return AtTheDesk.signedInByKeyboard(
                browser.page(Window.DESK), address, clinic.account(program + clinic.id(), role));
    }

    @AfterAll
    void signOut() {
        try (RealBrowser closed = browser) {
            AtTheDesk.signOutByKeyboard(clerk);
            AtTheDesk.signOutByKeyboard(desk);
        }
    }

    @BeforeEach
    void atTheFirstPages() {
        desk.navigate(clinic.desk());
        clerk.navigate(clinic.accounting());
    }

    @Test
    void somebodyWithNothingAndANumberThatIsNobodysAtTheDeskAndWhatTheClerksMakeOfThem() {
        AtTheDesk.noted(desk);
        String visit = desk.getAttribute("main", "data-number");
        looks.at(desk, "a visit that was noted");
        Keyboard.press(desk, "#note details:has(#note-items) > summary");
        AtTheDesk.items(desk, "#note-items", "柏木　梢");
        Keyboard.follow(desk, "#steps a[href$='/declaration']");
        desk.goBack();
        Keyboard.follow(desk, "#note-search button");
        assertThat(desk.getAttribute("#note [data-search]", "data-search")).isEqualTo("nobody");
        looks.at(desk, "a search that the center has not opened");
        Keyboard.follow(desk, "header a[href='/desk']");
        typed(desk);
        whose(clerk, visit);
        what(clerk);
        settled(desk, visit);
    }

    /** 資格確認書 with another's birthdate; accounting hears of it, and of whoever came before, at once. */
    private void typed(Page desk) {
        AtTheDesk.key(desk, "#", demo.card("takahashi-saku").keys().getLast(), "2015-04-01");
        Keyboard.choose(desk, "#document [name=limit]", "#document [name=limit][value=no]:checked");
        Keyboard.choose(desk, "#document [name=answeredBy]", "#document [value=STAFF]:checked");
        Keyboard.follow(desk, "#document > button");
        assertThat(desk.getAttribute("main", "data-validity")).isEqualTo("4");
    }

    /** A clerk says whose visit it was, takes it back, and says that there is no claim of it. */
    private void whose(Page clerk, String visit) {
        Keyboard.follow(clerk, ".unanswered a[data-visit='" + visit + "']");
        Keyboard.type(clerk, "#assign input[name=patient]", CHANGED);
        Keyboard.follow(clerk, "#assign button");
        Keyboard.follow(clerk, "#whose button");
        looks.at(clerk, "a visit that a clerk decided about");
        Keyboard.follow(clerk, "#take-back button");
        Keyboard.follow(clerk, "#no-claim button");
        assertThat(clerk.url()).endsWith("/closed");
        Keyboard.follow(clerk, "header a[href='/']");
    }

    /** Whose the answer was that names nobody. */
    private void what(Page clerk) {
        Keyboard.follow(clerk, "a.decide");
        Keyboard.type(clerk, "#assign input[name=patient]", CHANGED);
        Keyboard.follow(clerk, "#assign button");
        looks.at(clerk, "whose an answer might be that names nobody");
        Keyboard.follow(clerk, "#whose button");
        assertThat(clerk.url()).as("which names nobody").matches(".*/patients/[a-p]{32}");
        assertThat(clerk.locator("main").textContent()).contains(CHANGED);
        Keyboard.follow(clerk, "header a[href='/']");
    }

    /** The visit is done with; and the card of somebody who cannot turn the head asks for no tasks any more. */
    private static void settled(Page desk, String visit) {
        Keyboard.follow(desk, "header a[href='/desk']");
        Keyboard.follow(desk, "#unconfirmed tr[data-number='" + visit + "'] .settled button");
        String face = desk.locator("#check-ins tr[data-method=FACE]").last().getAttribute("data-number");
        Keyboard.follow(desk, "#check-ins tr[data-number='" + face + "'] td:first-child a");
        if (desk.locator("#tasks-off").count() > 0) {
            Keyboard.follow(desk, "#tasks-off button");
        }
        assertThat(desk.getAttribute("#face", "data-tasks")).isEqualTo("false");
        Keyboard.follow(desk, "header a[href='/desk']");
    }

    @Test
    void whoseNumberIsFoundAfterAllIsAskedForAtTheDesk() {
        AtTheDesk.noted(desk);
        RunningDemo.Card card = demo.card("takahashi-saku");
        Keyboard.press(desk, "#note details:has(#note-key) > summary");
        AtTheDesk.key(desk, "#key-", card.keys().getLast(), card.birthdate());
        Keyboard.choose(desk, "#key-seen", "#key-seen option[value=CERTIFICATE]:checked");
        Keyboard.follow(desk, "#note-key > button");
        assertThat(desk.getAttribute("#note", "data-kind")).isEqualTo("key");
        looks.at(desk, "a visit whose number was found");
    }

    /** 全角・半角: a document does not tell which; the desk offers the other, and a human asks it. */
    @Test
    void aNumberTypedInFullWidthIsAskedForInHalf() {
        RunningDemo.Card card = demo.card("takahashi-saku");
        AtTheDesk.key(desk, "#", wide(card.keys().getLast()), card.birthdate());
        Keyboard.choose(desk, "#document [name=limit]", "#document [name=limit][value=no]:checked");
        Keyboard.choose(desk, "#document [name=answeredBy]", "#document [value=STAFF]:checked");
        Keyboard.follow(desk, "#document > button");
        assertThat(desk.getAttribute("main", "data-validity")).isEqualTo("4");
        looks.at(desk, "a number that might be of the other width");
        Keyboard.follow(desk, "#other-width form:first-of-type button");
        assertThat(desk.getAttribute("main", "data-validity")).isEqualTo("1");
    }

    private static RunningDemo.Key wide(RunningDemo.Key key) {
        String wide = key.number()
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                .collect(Collectors.joining());
        return new RunningDemo.Key(key.insurer(), key.symbol(), wide, key.branch());
    }

    @Test
    void whatHasChangedIsTakenOverAndUndone() {
        Keyboard.follow(clerk, "tr[data-patient='" + CHANGED + "'] a.compare");
        Keyboard.follow(clerk, "form[id^=take-over] button[value=CHANGES]");
        looks.at(clerk, "what a clerk took over");
        Keyboard.follow(clerk, ".undo button");
        Keyboard.follow(clerk, "form[id^=take-over] button[value=NOTHING]");
        Keyboard.follow(clerk, ".anew button");
        Keyboard.follow(clerk, ".undo button");
        assertThat(clerk.getAttribute("[data-changes]", "data-changes")).isNotEqualTo("0");
        subsidy(clerk);
    }

    private void subsidy(Page clerk) {
        Keyboard.press(clerk, "#subsidies summary");
        Keyboard.choose(clerk, "#subsidy [name=scheme]", "#subsidy option[value=DEVELOPMENT]:checked");
        Keyboard.type(clerk, "#subsidy [name=payer]", "16280010");
        Keyboard.type(clerk, "#subsidy [name=beneficiary]", "1234560");
        Keyboard.follow(clerk, "#subsidy button");
        looks.at(clerk, "a subsidy certificate that cannot be");
        Keyboard.type(clerk, "#subsidy [name=payer]", CheckDigit.append("1628001"));
        Keyboard.type(clerk, "#subsidy [name=beneficiary]", CheckDigit.append("123456"));
        Keyboard.type(clerk, "#subsidy [name=from]", "R8.4.1");
        Keyboard.type(clerk, "#subsidy [name=to]", "R9.3.31");
        Keyboard.follow(clerk, "#subsidy button");
        Keyboard.follow(clerk, ".withdraw button");
        assertThat(clerk.locator(".withdraw").count()).isZero();
    }

    @Test
    void lettersNobodyCouldReadAreWrittenAndUndone() {
        Keyboard.follow(clerk, "#to-search");
        Keyboard.type(
                clerk, "#search input[name=text]", demo.card("hamasaki-mitsu").birthdate());
        Keyboard.follow(clerk, "#search button");
        Keyboard.follow(clerk, "#found .patient a");
        String field = ".letters input[name=value]";
        Keyboard.type(clerk, field, clerk.inputValue(field + " >> nth=0").replace('●', '髙'));
        Keyboard.follow(clerk, ".letters button");
        Keyboard.follow(clerk, ".undo button");
        clerk.waitForSelector(".letters");
    }

    @Test
    void tomorrowIsBookedAndAskedForAndTheMonthIsChecked() {
        Keyboard.follow(clerk, "#to-bookings");
        Keyboard.type(clerk, "#book input[name=patient]", CHANGED);
        Keyboard.follow(clerk, "#book button");
        looks.at(clerk, "a day with a booking");
        Keyboard.follow(clerk, "#ask button");
        Keyboard.follow(clerk, ".cancel button");
        Keyboard.follow(clerk, "header a[href='/']");
        Keyboard.follow(clerk, "#to-month");
        Keyboard.follow(clerk, "#begin button");
        looks.at(clerk, "a month that is being checked");
        if (clerk.locator("[data-refused]").count() > 0) {
            // Somebody has just asked: a second walk in the same demo.
            Keyboard.follow(clerk, "header a[href*='/months/']");
        }
        clerk.waitForSelector("#visits [data-waiting='0']");
        Keyboard.type(clerk, ".points input[name=points]", "1234");
        Keyboard.follow(clerk, ".points button");
        assertThat(clerk.inputValue(".points input[name=points] >> nth=0")).isEqualTo("1234");
    }
}
