package shikaku.terminal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jsoup.nodes.Element;

/** Goes everywhere that the pages lead somebody to, and presses nothing there. */
final class Crawl {
    private final Browser browser;
    private final Set<String> offered = new TreeSet<>();

    private Crawl(Browser browser) {
        this.browser = browser;
    }

    /** METHOD PATH, as {@link RoleMatrixTest#RIGHT} writes them, of every link and form on every page that can be come by from there. */
    static Set<String> from(Browser browser, String first) throws Exception {
        Crawl crawl = new Crawl(browser);
        Deque<String> ahead = new ArrayDeque<>(List.of(first));
        Set<String> seen = new HashSet<>();
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            if (seen.add(path)) {
                int status = browser.get(path);
                if (status >= 400) {
                    throw new AssertionError(path + " stands on a page and answers " + status);
                }
                ahead.addAll(crawl.links());
                crawl.forms();
            }
        }
        return crawl.offered;
    }

    /** Of other pages; what stands on the same one needs nobody's leave. */
    private List<String> links() {
        List<String> paths = browser.page.select("a[href], [hx-get]").stream()
                .map(link -> link.hasAttr("hx-get") ? link.attr("hx-get") + "&after=-1" : link.attr("href"))
                .map(path -> path.replaceFirst("#.*", ""))
                .filter(path -> !path.isEmpty())
                .toList();
        paths.forEach(path -> offered.add(route("GET", path)));
        return paths;
    }

    private void forms() {
        for (Element form : browser.page.select("form")) {
            offered.add(route(form.attr("method").toUpperCase(Locale.ROOT), form.attr("action")));
            form.select("[formaction]").forEach(button -> offered.add(route("POST", button.attr("formaction"))));
        }
    }

    private static String route(String method, String path) {
        return method + " "
                + path.replaceFirst("\\?.*", "").replaceAll("[0-9]+", Matcher.quoteReplacement(RoleMatrixTest.NUMBER));
    }
}
