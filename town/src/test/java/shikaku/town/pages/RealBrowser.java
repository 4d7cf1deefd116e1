package shikaku.town.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, whose camera plays a film from a file and which asks nothing outside this machine. */
final class RealBrowser implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** A kiosk's screen, a laptop's, a tablet's, a phone's in a hand, in CSS pixels. */
    enum Window {
        KIOSK(800, 600),
        KIOSK_AT_200_PERCENT(400, 300),
        DESK(1280, 800),
        TABLET(1024, 768),
        NARROW(320, 800);

        private final int width;
        private final int height;

        Window(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /** Makes a page's window this one. */
        void of(Page page) {
            page.setViewportSize(width, height);
        }
    }

    private static final double PATIENCE_MILLISECONDS = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final Footprints footprints;

    /**
     * @param film MJPEG: pictures one after the other, from the beginning again after the last
     * @param footprints left wherever it goes
     */
    RealBrowser(Path film, Footprints footprints) {
        this.footprints = footprints;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--use-fake-ui-for-media-stream",
                                "--use-fake-device-for-media-stream",
                                "--use-file-for-fake-video-capture=" + film)));
    }

    static boolean there() {
        return Files.isExecutable(PROGRAM);
    }

    /** A browser of somebody who was never there before. */
    Page page(Window window) {
        return page(window, ColorScheme.LIGHT);
    }

    Page page(Window window, ColorScheme colours) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(window.width, window.height)
                .setColorScheme(colours)
                .setLocale("ja-JP")
                .setPermissions(List.of("camera")));
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        context.onResponse(footprints::hear);
        return context.newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
