package shikaku.terminal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody's flood keeps another's request waiting: shown by the order alone. */
class TurnsTest {
    private static final int FLOOD = 10_000;

    @Test
    void aFreshInquiryGoesBeforeTenThousandOlderOnesOfWhateverKind() {
        for (String kind : List.of("OQSsiquc01req_", "OQSsiimm01req_", "OQSmuquc01req_", "nonsense_")) {
            List<String> waiting = new ArrayList<>(flood(kind));
            waiting.add("OQSsiquc01req_fresh.xml");
            assertThat(singles(waiting).indexOf("OQSsiquc01req_fresh.xml"))
                    .as(kind)
                    .isLessThan(3);
        }
    }

    @Test
    void whoeverWaitsIsPassedByABoundedNumberHoweverManyComeAfter() {
        List<String> waiting = new ArrayList<>(List.of("OQSsiquc01req_a.xml", "OQSsiimm01req_b.xml", "odd_c.xml"));
        waiting.addAll(flood("OQSsiquc01req_"));
        waiting.addAll(flood("OQSsiimm01req_"));
        assertThat(singles(waiting).subList(0, 4)).contains("OQSsiquc01req_a.xml", "OQSsiimm01req_b.xml", "odd_c.xml");
    }

    @Test
    void registrationsAndBulkRequestsKeepTheirOrderAndNoneIsForgotten() {
        List<String> waiting = Stream.of("OQSsiimm01req_", "OQSmuimm01req_", "OQSsiquc01req_", "odd_")
                .flatMap(kind -> flood(kind).stream())
                .toList();
        assertThat(singles(waiting).stream().filter(name -> name.startsWith("OQSsiimm")))
                .containsExactlyElementsOf(flood("OQSsiimm01req_"));
        assertThat(turns(waiting).bulk()).containsExactlyElementsOf(flood("OQSmuimm01req_"));
        assertThat(singles(waiting)).hasSize(3 * FLOOD).doesNotHaveDuplicates();
    }

    @Test
    void aFullFolderGivesEachKindItsTurnAndBulkItsOwnPlaces(@TempDir Path root) throws Exception {
        Share share = new Share(root);
        for (int i = 0; i < 40; i++) {
            put(share, "OQSsiquc01req_" + i + ".xml", i);
            put(share, "OQSmuquc01req_" + i + ".xml", i);
            put(share, "OQSsiimm01req_" + i + ".xml", i);
        }
        var tray = new RequestTray(share.req, Share.MUCH, () -> Instant.EPOCH);
        assertThat(names(tray.take(6, 2)))
                .containsExactly(
                        "OQSsiquc01req_0.xml",
                        "OQSsiimm01req_0.xml",
                        "OQSsiquc01req_39.xml",
                        "OQSsiquc01req_1.xml",
                        "OQSsiimm01req_1.xml",
                        "OQSsiquc01req_38.xml",
                        "OQSmuquc01req_0.xml",
                        "OQSmuquc01req_1.xml");
        assertThat(names(tray.take(0, 1))).containsExactly("OQSmuquc01req_2.xml");
    }

    private static void put(Share share, String name, int second) throws Exception {
        share.put(name, "<XmlMsg></XmlMsg>");
        Files.setLastModifiedTime(share.req.resolve(name), FileTime.from(Instant.ofEpochSecond(second)));
    }

    private static List<String> names(List<Claimed> taken) {
        return taken.stream().map(claimed -> claimed.name().value()).toList();
    }

    private static List<String> singles(List<String> waiting) {
        return turns(waiting).singles();
    }

    private static Turns<String> turns(List<String> waiting) {
        return new Turns<>(waiting, name -> RequestKind.of(new FileName(name)));
    }

    private static List<String> flood(String kind) {
        return IntStream.range(0, FLOOD)
                .mapToObj(i -> kind + "%05d.xml".formatted(i))
                .toList();
    }
}
