package shikaku.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Verification.Broken;
import shikaku.evidence.Verification.Fits;
import shikaku.evidence.Verification.Problem;
import shikaku.evidence.Verification.Signed;

@Proves(clauses = Clause.C17)
class EvidenceVerifierTest {
    private static final int RECORDS = 20;

    @TempDir
    Path folder;

    private final List<Receipt> receipts = new ArrayList<>();
    private List<String> export = List.of();

    @BeforeEach
    void aLogOfTwentyRecords() throws SQLException, IOException {
        SqliteFile database = new SqliteFile(folder.resolve("evidence.db"));
        try (EvidenceLog log = EvidenceLog.open(database.source())) {
            for (int i = 0; i < RECORDS; i++) {
                receipts.add(log.append(Samples.record("p-" + i)));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EvidenceReader(database.source()).export(out);
        export = out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aTrueExportFitsAndSaysThatNothingElsewhereWasCompared() throws IOException {
        assertThat(verify(export))
                .isEqualTo(new Fits(java.util.Optional.of(receipts.getLast().head()), 0, Signed.NOTHING));
    }

    @Test
    void receiptsAreCompared() throws IOException {
        List<TreeHead> kept = receipts.stream().map(Receipt::head).toList();

        assertThat(verify(export, kept))
                .isEqualTo(new Fits(java.util.Optional.of(kept.getLast()), RECORDS, Signed.NOTHING));
    }

    @Test
    void aChangedRecordIsNamed() throws IOException {
        assertThat(verify(changed(lines -> lines.set(line(7), lines.get(line(7)).replace("p-7", "p-8")))))
                .isEqualTo(new Broken(7, Problem.RECORD_CHANGED));
    }

    @Test
    void aRecordChangedTogetherWithItsHashIsNamedByTheNextRoot() throws IOException {
        String forged = Samples.record("forged").canonical();
        String hash = Merkle.leaf(forged.getBytes(StandardCharsets.UTF_8)).base64();

        assertThat(verify(changed(lines -> lines.set(line(7), "R 7 " + hash + " " + forged))))
                .isEqualTo(new Broken(7, Problem.ROOT_CHANGED));
    }

    @Test
    void aRemovedAnAddedAndASwappedRecordAreNamed() throws IOException {
        assertThat(verify(changed(lines -> lines.remove(line(7))))).isEqualTo(new Broken(7, Problem.POSITION));
        assertThat(verify(changed(lines -> lines.add(line(8), lines.get(line(7))))))
                .isEqualTo(new Broken(8, Problem.POSITION));
        assertThat(verify(changed(lines -> java.util.Collections.swap(lines, line(7), line(9)))))
                .isEqualTo(new Broken(7, Problem.POSITION));
    }

    @Test
    void anExportThatEndsWithinACommitIsTruncated() throws IOException {
        assertThat(verify(export.subList(0, export.size() - 1))).isEqualTo(new Broken(RECORDS, Problem.TRUNCATED));
    }

    @Test
    void anExportCutAtACommitByAccidentLacksItsLastLine() throws IOException {
        assertThat(verify(export.subList(0, line(15)))).isEqualTo(new Broken(15, Problem.TRUNCATED));
    }

    @Test
    void aLineBesideTheRecordsThatIsGoneIsFoundByTheLastLine() throws IOException {
        assertThat(verify(changed(lines -> lines.remove(line(7) + 1)))).isEqualTo(new Broken(RECORDS, Problem.ENDING));
    }

    @Test
    void nothingFollowsTheLastLine() throws IOException {
        assertThat(verify(changed(lines -> lines.add(lines.getLast())))).isEqualTo(new Broken(RECORDS, Problem.ENDING));
    }

    @Test
    void anExportCutAtACommitIsFoundByAReceiptOnly() throws IOException {
        List<String> cut = ended(export.subList(0, line(15)));

        assertThat(verify(cut)).isInstanceOf(Fits.class);
        assertThat(verify(cut, List.of(receipts.getLast().head()))).isEqualTo(new Broken(15, Problem.ROLLED_BACK));
    }

    @Test
    void aLogRewrittenFromARecordOnIsFoundByAReceiptOnly() throws IOException {
        List<String> rewritten = rewritten(7);

        assertThat(verify(rewritten)).isInstanceOf(Fits.class);
        assertThat(verify(rewritten, receipts.stream().map(Receipt::head).toList()))
                .isEqualTo(new Broken(7, Problem.REWRITTEN));
    }

    @Test
    void whatIsNoExportIsNotReadable() throws IOException {
        assertThat(verify("")).isEqualTo(new Broken(0, Problem.NOT_READABLE));
        assertThat(verify("x".repeat(Limits.EXPORT_LINE + 1))).isEqualTo(new Broken(0, Problem.NOT_READABLE));
    }

    /** A consistent log in which the record at this position is another: what a forger with the whole database can make. */
    private List<String> rewritten(int position) {
        List<String> lines = new ArrayList<>(List.of(ExportWriter.FIRST_LINE));
        Frontier tree = Frontier.EMPTY;
        for (int i = 0; i < RECORDS; i++) {
            String text = Samples.record(i == position ? "forged" : "p-" + i).canonical();
            Hash hash = Merkle.leaf(text.getBytes(StandardCharsets.UTF_8));
            tree = tree.append(hash);
            lines.add("R " + i + " " + hash.base64() + " " + text);
            lines.add("H " + tree.size() + " " + tree.root().base64());
        }
        return ended(lines);
    }

    private List<String> changed(Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(export);
        change.accept(lines);
        return lines;
    }

    /** Each record was a commit of its own: a line for it and one for its head, after the first line. */
    private static int line(int position) {
        return 1 + 2 * position;
    }

    private static Verification verify(List<String> lines) throws IOException {
        return verify(lines, List.of());
    }

    private static Verification verify(List<String> lines, List<TreeHead> kept) throws IOException {
        return verify(String.join("\n", lines) + "\n", kept);
    }

    private static Verification verify(String text) throws IOException {
        return verify(text, List.of());
    }

    private static Verification verify(String text, List<TreeHead> kept) throws IOException {
        return EvidenceVerifier.verify(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Expected.heads(kept));
    }

    /** Whoever forges writes the last line anew. */
    private static List<String> ended(List<String> lines) {
        byte[] before = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        List<String> whole = new ArrayList<>(lines);
        whole.add("E " + Hash.sha256(before).base64());
        return whole;
    }
}
