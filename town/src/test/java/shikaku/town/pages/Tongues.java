package shikaku.town.pages;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The kiosk's seven languages, as whoever stands there chooses them: on every screen all of them in the long run ({@value #EXTENT}={@value #ALL}), and in
 * every run one, another at each screen.
 */
final class Tongues {
    static final String EXTENT = "shikaku.pages";
    static final String ALL = "all";

    private static final String FIRST = "JAPANESE";
    private static final List<String> OTHERS =
            List.of("PLAIN_JAPANESE", "ENGLISH", "CHINESE", "KOREAN", "VIETNAMESE", "PORTUGUESE");

    private final Looks looks;
    private int next;

    Tongues(Looks looks) {
        this.looks = looks;
    }

    static boolean all() {
        return ALL.equals(System.getProperty(EXTENT));
    }

    /** Looks at the screen closely, and in each language that is due, and leaves it as it was. */
    void at(AtTheKiosk kiosk, String where) {
        looks.closely(kiosk.page(), where);
        for (String language : due()) {
            choose(kiosk.page(), language);
            looks.at(kiosk.page(), where + " in " + language);
            looks.small(kiosk.page(), where + " in " + language);
        }
        choose(kiosk.page(), FIRST);
        looks.small(kiosk.page(), where);
    }

    private List<String> due() {
        return all() ? OTHERS : List.of(OTHERS.get(next++ % OTHERS.size()));
    }

    private static void choose(Page page, String language) {
        String button = "#language button[value=" + language + "]";
        AtTheKiosk.read(page);
        page.click(button);
        page.waitForSelector(button + "[aria-pressed=true]");
    }
}
