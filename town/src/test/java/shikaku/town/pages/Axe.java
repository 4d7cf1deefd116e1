package shikaku.town.pages;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe-core, with all its rules, has to say against a page; and what is lost of it in a narrow window. */
final class Axe {
    private static final int NODES = 4;

    private Axe() {}

    /** One line a rule that is broken, with the first elements that break it. No page of ours has a frame, so it need not go through them one by one. */
    static List<String> against(Page page) {
        return violations(on(page));
    }

    /** The same of its colours alone. */
    static List<String> contrast(Page page) {
        return violations(on(page).withRules(List.of("color-contrast")));
    }

    /** Every rule is applied; of what holds it need not tell each element, which takes as long again. */
    private static AxeBuilder on(Page page) {
        AxeRunOptions told = new AxeRunOptions();
        told.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(told);
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(Axe::line)
                .toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().limit(NODES).map(Axe::where).collect(Collectors.joining(" | "));
    }

    private static String where(CheckedNode node) {
        String html = node.getHtml().replaceAll("\\s+", " ");
        return node.getTarget() + " " + html.substring(0, Math.min(html.length(), 120)) + " "
                + node.getAny().stream().map(check -> check.getMessage()).collect(Collectors.joining("; "));
    }
}
