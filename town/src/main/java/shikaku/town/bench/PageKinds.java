package shikaku.town.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pages of a program that links lead to, one of each kind: addresses that differ by numbers alone are of one kind. */
record PageKinds(Function<String, Document> pages) {
    private static final String NUMBERS = "[0-9a-f]{8}-[0-9a-f-]{27}|[a-p]{32}|\\d+";

    /** From a path on; kinds, each with the path of the first page of it. */
    SequencedMap<String, String> from(String home) {
        SequencedMap<String, String> found = new LinkedHashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(home));
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            if (found.size() < Limits.PAGE_KINDS && found.putIfAbsent(kind(path), path) == null) {
                ahead.addAll(links(pages.apply(path)));
            }
        }
        return found;
    }

    static String kind(String path) {
        return path.replaceAll(NUMBERS, "N");
    }

    /** Own pages only; what stands behind {@code #} is no page of its own. */
    private static List<String> links(Document page) {
        return page.select("a[href^=/]").stream()
                .map(link -> link.attr("href").replaceFirst("#.*", ""))
                .toList();
    }

    /** What a browser loads with a page, fonts apart: styles, scripts and pictures of the same program. */
    static List<String> loaded(Document page) {
        return page.select("link[rel=stylesheet], script[src], img[src]").stream()
                .map(PageKinds::source)
                .filter(path -> path.startsWith("/"))
                .distinct()
                .toList();
    }

    private static String source(Element element) {
        return element.attr(element.normalName().equals("link") ? "href" : "src");
    }
}
