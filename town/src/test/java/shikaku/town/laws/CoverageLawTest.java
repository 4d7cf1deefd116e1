package shikaku.town.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;

/** Law 2: every arrow and clause is either proved by a test or listed as open with the issue that will build it; never neither, never both. */
class CoverageLawTest {
    private static final Path DOCUMENT = House.ROOT.resolve("docs/coverage.md");
    private static final Path OPEN = House.ROOT.resolve("docs/open.txt");

    @Test
    void every_arrow_and_clause_is_proved_or_listed_as_open() throws IOException {
        CoverageDocument coverage = CoverageDocument.read(open());
        for (String id : ids()) {
            assertThat(coverage.tests().containsKey(id))
                    .as("%s is proved by a test exactly if docs/open.txt does not list it", id)
                    .isNotEqualTo(coverage.open().containsKey(id));
        }
        assertThat(ids()).containsAll(coverage.open().keySet());
    }

    @Test
    void what_is_proved_is_realized_somewhere() throws IOException {
        CoverageDocument coverage = CoverageDocument.read(open());
        assertThat(coverage.code().keySet()).containsAll(coverage.tests().keySet());
    }

    /** With {@code COVERAGE_WRITE=true} in the environment (scripts/coverage) the document is written instead of compared. */
    @Test
    void the_document_says_what_the_code_says() throws IOException {
        String markdown = CoverageDocument.read(open()).markdown();
        if (Boolean.parseBoolean(System.getenv("COVERAGE_WRITE"))) {
            Files.writeString(DOCUMENT, markdown);
        }
        assertThat(Files.readString(DOCUMENT)).as("run scripts/coverage").isEqualTo(markdown);
    }

    private static List<String> ids() {
        return Stream.concat(
                        Arrays.stream(Arrow.values()).map(Arrow::sign),
                        Arrays.stream(Clause.values()).map(Clause::id))
                .toList();
    }

    /** Lines of {@code ID | title of the issue}; empty lines and lines that begin with # say nothing. */
    private static SortedMap<String, String> open() throws IOException {
        SortedMap<String, String> open = new TreeMap<>();
        for (String line : Files.readAllLines(OPEN)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\|", 2);
                open.put(parts[0].strip(), parts[1].strip());
            }
        }
        return open;
    }
}
