package shikaku.town.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Arrow;

/** {@code docs/threats.md}: each arrow with each of the six threats of STRIDE, and on every line tests that exist. */
class ThreatsLawTest {
    private static final Path DOCUMENT = House.ROOT.resolve("docs/threats.md");
    private static final int TESTS = 4;

    @Test
    void every_arrow_is_seen_with_all_six_eyes() throws IOException {
        List<String> seen = NamedTests.lines(DOCUMENT).stream()
                .map(line -> line.get(0) + line.get(1).charAt(0))
                .toList();
        List<String> all = Stream.of(Arrow.values())
                .flatMap(arrow -> Stream.of("S", "T", "R", "I", "D", "E").map(eye -> arrow.sign() + eye))
                .toList();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void every_line_names_tests_that_exist() throws IOException {
        assertThat(NamedTests.lines(DOCUMENT))
                .allSatisfy(line -> assertThat(NamedTests.named(line.get(TESTS)))
                        .isNotEmpty()
                        .allMatch(NamedTests::exists));
    }
}
