package shikaku.town.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;

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
