package shikaku.town.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;
import shikaku.town.pages.RealBrowser.Window;

/** What must hold of every page that somebody looks at, wherever a walk comes by. */
final class Looks {
    /** What stands beside the window, where anything does. */
    private static final String TOO_WIDE = """
            () => {
              const page = document.documentElement;
              const beside = (element) => !element.closest("thead") && element.getBoundingClientRect().right > page.clientWidth;
              return page.scrollWidth <= page.clientWidth ? [] : [`${page.scrollWidth - page.clientWidth} pixels`,
                ...[...document.body.querySelectorAll("*")].filter(beside).map((each) => each.outerHTML.slice(0, 90)).slice(-4)];
            }""";

    /** CSS pixels: what a browser sets text in unless somebody chose otherwise. */
    private static final int USUAL_TEXT = 16;

    private static final int LARGE_TEXT = 32;

    private final Path pictures;

    /** @param pictures folder of the screenshots */
    Looks(Path pictures) {
        this.pictures = pictures;
    }

    static Looks ofThisRun() {
        return new Looks(RunningDemo.root().resolve("target/screens"));
    }

    /** No rule of axe-core is broken, and nothing stands beside the window. */
    void at(Page page, String where) {
        assertThat(Axe.against(page)).as("axe-core: " + where).isEmpty();
        assertThat(Controls.againstKeyboard(page)).as("keyboard: " + where).isEmpty();
        fits(page, where);
        large(page, where);
    }

    /** For whoever has set their browser to text twice as large. */
    private static void large(Page page, String where) {
        CDPSession browser = page.context().newCDPSession(page);
        text(browser, LARGE_TEXT);
        fits(page, where + ", text twice as large");
        text(browser, USUAL_TEXT);
        browser.detach();
    }

    private static void text(CDPSession browser, int pixels) {
        JsonObject sizes = new JsonObject();
        sizes.addProperty("standard", pixels);
        JsonObject chosen = new JsonObject();
        chosen.add("fontSizes", sizes);
        browser.send("Page.setFontSizes", chosen);
    }

    /** Its colours by night where {@link #at} saw those of the day, or the other way round. */
    void contrast(Page page, String where, ColorScheme usual) {
        ColorScheme other = usual == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other));
        assertThat(Axe.contrast(page)).as("contrast, " + other + ": " + where).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(usual));
    }

    /** Nothing vanishes in a system's own colours, and a keyboard comes once around. */
    void closely(Page page, String where) {
        assertThat(Controls.againstForcedColours(page))
                .as("forced colours: " + where)
                .isEmpty();
        assertThat(Controls.againstRound(page)).as("Tab by Tab: " + where).isEmpty();
    }

    /** Nothing is lost in a narrow window, nor where all text is twice as large: to the page that is a window of half the size. */
    void small(Page page, String where) {
        fits(page, where, List.of(Window.NARROW, Window.KIOSK_AT_200_PERCENT));
    }

    /** Nothing stands beside the window on a tablet, where tables are at their tightest. */
    void tablet(Page page, String where) {
        fits(page, where, List.of(Window.TABLET));
    }

    private static void fits(Page page, String where, List<Window> windows) {
        ViewportSize usual = page.viewportSize();
        for (Window window : windows) {
            window.of(page);
            fits(page, where + " in " + window);
        }
        page.setViewportSize(usual.width, usual.height);
    }

    private static void fits(Page page, String where) {
        assertThat((List<?>) page.evaluate(TOO_WIDE))
                .as("beside the window: " + where)
                .isEmpty();
    }

    /** The same, and a picture of it for {@code docs/screens}. */
    void kept(Page page, String where) {
        at(page, where);
        pictured(page, where);
    }

    /** The picture alone, of what a walk has looked at already. */
    void pictured(Page page, String where) {
        page.evaluate("() => document.activeElement.blur()");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(where + ".png"))
                .setType(ScreenshotType.PNG));
    }
}
