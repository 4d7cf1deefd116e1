package shikaku.town.pages;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Follows every link of a program's pages, once for each kind of page: addresses that differ by numbers alone are of one kind. */
final class Wanderer {
    private static final String LINKS = "() => [...document.querySelectorAll('a[href]')].map((link) => link.href)";
    private static final String NUMBERS = "[0-9a-f]{8}-[0-9a-f-]{27}|[a-p]{32}|\\d+";

    private final Page page;
    private final String home;

    /** @param home address before which no link is followed */
    Wanderer(Page page, String home) {
        this.page = page;
        this.home = home;
    }

    /** Returns the kinds of pages that were looked at. */
    List<String> look(BiConsumer<Page, String> at) {
        Deque<String> ahead = new ArrayDeque<>(List.of(home));
        Set<String> known = new HashSet<>();
        List<String> seen = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            String kind = kind(address);
            if (address.startsWith(home) && known.add(kind)) {
                page.navigate(address);
                known.add(kind(page.url()));
                at.accept(page, kind);
                seen.add(kind(page.url()));
                ahead.addAll(links());
            }
        }
        return seen;
    }

    private String kind(String address) {
        return "/"
                + address.replaceFirst("#.*", "")
                        .substring(Math.min(home.length(), address.length()))
                        .replaceAll(NUMBERS, "N");
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>) page.evaluate(LINKS);
    }
}
