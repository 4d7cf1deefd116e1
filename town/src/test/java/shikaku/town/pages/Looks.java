package shikaku.town.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;
import shikaku.town.pages.RealBrowser.Window;

/** What must hold of every page that somebody looks at, wherever a walk comes by. */
final class Looks {
    /** For axe-core and everybody who uses a page with other means than eyes and a hand. */
    private static final String TOO_WIDE =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

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
        fits(page, where);
    }

    /** Nothing is lost in a narrow window, nor where all text is twice as large: to the page that is a window of half the size. */
    void small(Page page, String where) {
        ViewportSize usual = page.viewportSize();
        for (Window window : List.of(Window.NARROW, Window.KIOSK_AT_200_PERCENT)) {
            window.of(page);
            fits(page, where + " in " + window);
        }
        page.setViewportSize(usual.width, usual.height);
    }

    private static void fits(Page page, String where) {
        assertThat(((Number) page.evaluate(TOO_WIDE)).intValue())
                .as("pixels beside the window: " + where)
                .isLessThanOrEqualTo(0);
    }

    /** The same, and a picture of it for {@code docs/screens}. */
    void kept(Page page, String where) {
        at(page, where);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(where + ".png"))
                .setType(ScreenshotType.PNG));
    }
}
