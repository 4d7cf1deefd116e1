package shikaku.town.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/guideline.md}: what is said to be built is tried by tests that exist, and C-8 is open as long as a line says that something is not. */
class GuidelineLawTest {
    private static final Path DOCUMENT = House.ROOT.resolve("docs/guideline.md");
    private static final Path OPEN = House.ROOT.resolve("docs/open.txt");
    private static final int STATE = 3;
    private static final int TESTS = 4;
    private static final String NOT_YET = "未 / not yet";

    @Test
    void what_is_built_or_recorded_names_tests_that_exist() throws IOException {
        assertThat(NamedTests.lines(DOCUMENT)).isNotEmpty().allSatisfy(line -> {
            List<String> tests = line.size() > TESTS ? NamedTests.named(line.get(TESTS)) : List.of();
            assertThat(tests).allMatch(NamedTests::exists);
            if (!line.get(STATE).equals(NOT_YET)) {
                assertThat(tests).as(line.getFirst()).isNotEmpty();
            }
        });
    }

    @Test
    void the_clause_is_open_as_long_as_a_line_is() throws IOException {
        boolean unfinished = NamedTests.lines(DOCUMENT).stream()
                .anyMatch(line -> line.get(STATE).equals(NOT_YET));
        boolean open = Files.readAllLines(OPEN).stream().anyMatch(line -> line.startsWith("C-8 "));
        assertThat(open).isEqualTo(unfinished);
    }
}
