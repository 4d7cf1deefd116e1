package shikaku.town.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PagesCommandTest {
    @Test
    void whatIsClaimedOfAllPagesIsClaimedOfTheSlowestAndTheHeaviest() {
        var pages = List.of(page("desk /desk", 40, 120.5), page("accounting /", 99.5, 60));
        assertThat(PagesCommand.goals(pages))
                .extracting(Goal::name, Goal::value, Goal::met)
                .containsExactly(tuple("slowest_p95_ms", 99.5, true), tuple("heaviest_kb", 120.5, true));
        assertThat(PagesCommand.goals(List.of(page("desk /desk", 100.5, 150.5))))
                .noneMatch(Goal::met);
    }

    @Test
    void aPageHasOneNameForAllItsNumbers() {
        assertThat(PagesCommand.figures(List.of(page("desk /desk/check-ins/N", 40, 10))))
                .containsEntry("desk_/desk/check-ins/N_p95_ms", 40.0)
                .containsEntry("desk_/desk/check-ins/N_kb", 10.0);
    }

    @Test
    void everyKindOfPageThatALinkLeadsToIsFoundOnce() {
        Map<String, String> site = Map.of(
                "/",
                        "<a href='/patients/1'>1</a><a href='/patients/abcdefghijklmnopabcdefghijklmnop#b'>2</a><a href='https://elsewhere.example/'>3</a>",
                "/patients/1", "<a href='/'>home</a><a href='/months/2026-11'>month</a>",
                "/months/2026-11", "");
        assertThat(new PageKinds(path -> Jsoup.parse(site.getOrDefault(path, ""))).from("/"))
                .containsExactly(
                        Map.entry("/", "/"),
                        Map.entry("/patients/N", "/patients/1"),
                        Map.entry("/months/N-N", "/months/2026-11"));
    }

    @Test
    void aPageLoadsItsSheetsScriptsAndPicturesEachOnce() {
        Document page = Jsoup.parse("""
                <link rel="stylesheet" href="/a.css"><link rel="icon" href="data:,"><script src="/a.js"></script>
                <script src="/a.js"></script><img src="/a.png"><img src="data:image/png,">""");
        assertThat(PageKinds.loaded(page)).containsExactly("/a.css", "/a.js", "/a.png");
    }

    private static PagesBench.Measured page(String name, double milliseconds, double kilobytes) {
        var times = new Distribution(List.of(Duration.ofNanos((long) (milliseconds * 1e6))));
        return new PagesBench.Measured(name, times, kilobytes, 10 * kilobytes);
    }
}
