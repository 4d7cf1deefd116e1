package shikaku.town.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.town.pages.RealBrowser.Window;

/** Patients and parents: from the town's page through the kiosk, by every way. */
@Tag("pages")
@EnabledIfSystemProperty(named = RunningDemo.PROPERTY, matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(EveryPath.class)
@SuppressWarnings("NullAway.Init")
class KioskWalkTest {
    private static final String ANSWERS = "#consents button";
    private static final String TAKEN = "form[action='/cards/remove']:not([data-take]) button";
    private static final String TAKE = "#taking form:not([hidden]) button";
    private static final int KIOSK_BESIDE = 820;

    /** Since the page came: then a touch says that somebody is there. A function and no text: the pages' policy lets nobody make code out of texts. */
    private static final String SOME_SECONDS = "() => performance.now() > 6000";

    private final RunningDemo demo = RunningDemo.named();
    private final Looks looks = Looks.ofThisRun();
    private final Tongues tongues = new Tongues(looks);
    private RealBrowser browser;
    private Page town;

    @BeforeAll
    void open(@TempDir Path folder, Footprints footprints) throws Exception {
        browser = new RealBrowser(Film.of(RunningDemo.root(), folder), footprints);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void atTheTownsPage() {
        town = browser.page(Window.DESK);
        town.navigate(demo.town());
    }

    /** Whoever comes next finds every slot empty. */
    @AfterEach
    void takeTheCardsOut() {
        town.navigate(demo.town());
        while (town.locator(TAKEN).count() > 0) {
            town.locator(TAKEN).first().click();
            town.waitForLoadState();
        }
    }

    @Test
    void aParentWithTheCardOfAChildByPinAfterOneMistake() {
        looks.kept(town, "town");
        looks.closely(town, "town");
        bringNoon();
        town.waitForSelector("#noon-came");
        AtTheKiosk kiosk = AtTheKiosk.guest(town, "tsukishima-yui").at("choose");
        Window.KIOSK.of(kiosk.page());
        looks.kept(kiosk.page(), "kiosk-choose");
        tongues.at(kiosk, "kiosk-choose");
        kiosk.way("PIN").at("pin");
        String pin = demo.card("tsukishima-yui").pin();
        kiosk.type(wrong(pin));
        kiosk.page().waitForSelector("#kiosk[data-screen=pin] [role=alert]");
        looks.kept(kiosk.page(), "kiosk-pin");
        tongues.at(kiosk, "kiosk-pin");
        kiosk.type(pin).at("who");
        looks.at(kiosk.page(), "kiosk-who");
        tongues.at(kiosk, "kiosk-who");
        kiosk.page().waitForFunction(SOME_SECONDS);
        kiosk.touch("button[value=GUARDIAN]").at("consents");
        assertThat(kiosk.standsWhereTouched(ANSWERS))
                .as("consent by touching on")
                .isFalse();
        looks.kept(kiosk.page(), "kiosk-consents");
        tongues.at(kiosk, "kiosk-consents");
        kiosk.touch("button[name=limit][value=YES]").page().waitForSelector("#kiosk [data-kind=disease]");
        assertThat(kiosk.standsWhereTouched(ANSWERS))
                .as("consent by touching on")
                .isFalse();
        looks.at(kiosk.page(), "kiosk-consents, the second");
        kiosk.touch("button[name=disease][value=NO]");
        kiosk.at("take-card");
        looks.at(kiosk.page(), "kiosk-take-card");
        tongues.at(kiosk, "kiosk-take-card");
        assertThat(kiosk.data("outcome")).isEqualTo("answered");
        kiosk.touch("#sibling button");
        kiosk.page().waitForSelector("#kiosk .said");
        town.reload();
        town.click("[data-clinic=" + kiosk.clinic() + "] " + TAKEN);
        kiosk.at("place-card");
        looks.at(kiosk.page(), "kiosk-place-card");
        tongues.at(kiosk, "kiosk-place-card");
        theNextChildOfWhomTheParentThinksBetter(kiosk);
    }

    /** Once a demo. */
    private void bringNoon() {
        if (town.locator("#noon-came").count() == 0) {
            town.click("#noon button");
        }
    }

    private void theNextChildOfWhomTheParentThinksBetter(AtTheKiosk kiosk) {
        kiosk.touch("#sound button").page().waitForSelector("#sound button[aria-pressed=true]");
        town.click("tr[data-person=takahashi-saku] button[value=" + kiosk.clinic() + "]");
        kiosk.at("choose").way("PIN").at("pin").touch("#quit button").at("take-card");
        assertThat(kiosk.data("outcome")).isEqualTo("abandoned");
    }

    /** Whoever follows it would take the kiosk from the browser that has it. */
    @Test
    void aLinkToAKioskAsksFirstAndTheTownSpeaksEnglish() {
        Keyboard.follow(town, ".language button");
        looks.at(town, "the town in English");
        town.navigate(demo.town() + "kiosk/" + demo.clinics().getLast().id());
        looks.at(town, "a link to a kiosk in English");
        Keyboard.press(town, "main button");
        byPinFromStartToEnd(new AtTheKiosk(town).byKeyboard().at("place-card"));
    }

    private void byPinFromStartToEnd(AtTheKiosk kiosk) {
        Page tray = browser.page(Window.DESK);
        tray.navigate(demo.town());
        Keyboard.type(tray, "#q", demo.card("takahashi-saku").name());
        Keyboard.follow(tray, ".search button");
        Keyboard.follow(tray, "tr[data-person=takahashi-saku] button[value=" + kiosk.clinic() + "]");
        kiosk.at("choose")
                .way("PIN")
                .at("pin")
                .type(demo.card("takahashi-saku").pin())
                .answered("GUARDIAN");
        assertThat(kiosk.data("outcome")).isEqualTo("answered");
        Keyboard.press(tray, "#taking form[data-take=" + kiosk.clinic() + "] button");
        kiosk.at("place-card");
    }

    @Test
    void theFirstCheckInTakesFiveTouches() {
        AtTheKiosk kiosk = AtTheKiosk.guest(town, "takahashi-saku")
                .at("choose")
                .way("FACE")
                .answered("GUARDIAN");
        assertThat(kiosk.data("outcome")).isEqualTo("answered");
        assertThat(kiosk.page().evaluate("() => innerWidth"))
                .as("a window of its own")
                .isEqualTo(KIOSK_BESIDE);
        assertThat(town.locator("#last li").count())
                .as("arrows, while it happened")
                .isPositive();
        looks.at(town, "town, a card to be taken");
        looks.closely(town, "town, a card to be taken");
        looks.small(town, "town, a card to be taken");
        town.click(TAKE);
        kiosk.page().waitForSelector("#kiosk:not([data-screen=take-card])");
        town.waitForSelector("#taking", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(town.locator("#last li").count())
                .as("the figure still tells")
                .isPositive();
        assertThat(town.locator(TAKEN).count()).isZero();
    }

    @Test
    void aBabyWithoutAPhotoWhomTheStaffCompareByEyeAllWithKeyboardsAlone() {
        AtTheKiosk kiosk = AtTheKiosk.guest(town, "shirasu-minato")
                .byKeyboard()
                .at("choose")
                .way("STAFF")
                .at("wait-for-staff");
        looks.at(kiosk.page(), "kiosk-wait-for-staff");
        tongues.at(kiosk, "kiosk-wait-for-staff");
        RunningDemo.Clinic clinic = demo.clinic(kiosk.clinic());
        Page desk = AtTheDesk.signedIn(
                browser.page(Window.DESK), clinic.desk(), clinic.account("terminal-" + clinic.id(), "RECEPTION"));
        desk.waitForSelector(".comparison");
        looks.at(desk, "desk-comparison");
        Keyboard.choose(desk, ".comparison input[type=radio]", ".comparison input[value=DOCUMENT]:checked");
        Keyboard.press(desk, ".comparison button[value=true]");
        kiosk.at("who").touch("#call button").page().waitForSelector("#kiosk #called");
        desk.waitForSelector("#kiosk-calls");
        looks.at(desk, "desk, called from the kiosk");
        Keyboard.press(desk, "#kiosk-calls button");
        kiosk.page().waitForSelector("#kiosk #call");
        kiosk.answered("GUARDIAN");
        desk.waitForSelector("#check-ins tr[data-method=STAFF_VISUAL][data-outcome=answered]");
        desk.waitForSelector("#compared tbody tr");
        looks.kept(desk, "desk");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aVisitorWhomTheBrowsersOwnCameraFilmsIsKnownByTheirFace() {
        RunningDemo.Clinic clinic = demo.clinic("chuo");
        town.click("#own-begin");
        // A function and no text: the pages' policy lets nobody make code out of texts.
        town.waitForFunction("() => document.querySelector('#own-card video').videoWidth > 0");
        town.click("#own-take");
        town.waitForSelector("#own-card[data-own-face=true]");
        looks.kept(town, "own-card");
        town.click("#own-card button[name=clinic][value=" + clinic.id() + "]");
        Page page = town.waitForPopup(() -> town.click("[data-clinic=" + clinic.id() + "] .links button"));
        AtTheKiosk kiosk = new AtTheKiosk(page).at("choose").byFace().answered("SELF");
        assertThat(kiosk.data("outcome")).isEqualTo("answered");
        town.bringToFront();
        town.click("#own-erase");
        town.waitForSelector("#own-card[data-own-face=false]");
    }

    private static String wrong(String pin) {
        return pin.equals("0000") ? "1111" : "0000";
    }
}
