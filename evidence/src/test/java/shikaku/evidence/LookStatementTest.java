package shikaku.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

/** A patient is given what the log holds about them, and can have each line checked without the log. */
@Proves(clauses = Clause.C17)
class LookStatementTest {
    @TempDir
    Path folder;

    private LookStatement about(String whom) throws Exception {
        byte[] export = SignedLog.of(folder, 12).export();
        return LookSearch.in(() -> new ByteArrayInputStream(export), whom).orElseThrow();
    }

    @Test
    void everyRecordAboutThemIsThereWithAProofThatHolds() throws Exception {
        LookStatement statement = about("p-5-1");

        assertThat(statement.lines()).hasSize(1);
        assertThat(statement.lines().getFirst().record()).contains("\"whom\":\"p-5-1\"");
        LookStatement read = LookStatement.parse(statement.text()).orElseThrow();
        assertThat(read).isEqualTo(statement);
        assertThat(read.firstWrong()).isEmpty();
    }

    @Test
    void nobodyElsesRecordsAreInIt() throws Exception {
        assertThat(about("p-5").lines()).isEmpty();
    }

    @Test
    void aChangedLineOneOfSomebodyElseAndAForgedCheckpointAreFound() throws Exception {
        LookStatement statement = about("p-5-1");
        String text = statement.text();

        assertThat(LookStatement.parse(text.replace("\"DONE\"", "\"FAILED\""))
                        .orElseThrow()
                        .firstWrong())
                .contains(1);
        assertThat(LookStatement.parse(text.replace("W p-5-1", "W p-5-2"))
                        .orElseThrow()
                        .firstWrong())
                .contains(1);
        String position = "L " + statement.lines().getFirst().proof().position() + " ";
        assertThat(LookStatement.parse(text.replace(position, "L 0 "))
                        .orElseThrow()
                        .firstWrong())
                .contains(1);
        assertThat(LookStatement.parse(text.replace("K center+", "K centre+"))).isEmpty();
        assertThat(LookStatement.parse("shikaku-looks 2\n")).isEmpty();
    }

    @Test
    void aLogThatSignsNothingProvesNothing() throws Exception {
        byte[] unsigned = SignedLog.of(folder, 2).export();
        assertThat(LookSearch.in(() -> new ByteArrayInputStream(unsigned), "p-1-0"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void onePassGivesTheProofsOfEveryPositionInTreesOfEverySize() {
        for (int size = 1; size <= 40; size++) {
            List<Hash> leaves = IntStream.range(0, size)
                    .mapToObj(leaf -> Merkle.leaf(new byte[] {(byte) leaf}))
                    .toList();
            Set<Range> wanted = new HashSet<>();
            for (int position = 0; position < size; position++) {
                wanted.addAll(Range.inclusion(position, size));
            }
            SubtreeRoots tree = new SubtreeRoots(wanted);
            leaves.forEach(tree::add);
            Map<Range, Hash> roots = tree.roots();
            Hash root = leaves.stream()
                    .reduce(Frontier.EMPTY, Frontier::append, (one, _) -> one)
                    .root();
            for (int position = 0; position < size; position++) {
                List<Hash> path =
                        Range.inclusion(position, size).stream().map(roots::get).toList();
                assertThat(new InclusionProof(position, size, path).proves(leaves.get(position), root))
                        .as("%d of %d", position, size)
                        .isTrue();
            }
        }
    }
}
