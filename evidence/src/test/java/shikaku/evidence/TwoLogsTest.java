package shikaku.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Verification.Broken;
import shikaku.evidence.Verification.Fits;
import shikaku.evidence.Verification.Problem;

/** Center and terminal keep each other's heads in their own logs: whoever rewrites one is found with what the other keeps. */
@Proves(clauses = Clause.C17)
class TwoLogsTest {
    private static final int QUESTIONS = 12;

    @TempDir
    Path folder;

    private String center = "";
    private String terminal = "";

    @BeforeEach
    void aDayOfQuestions() throws SQLException, IOException {
        try (EvidenceLog ofCenter = log("center");
                EvidenceLog ofTerminal = log("terminal")) {
            for (int question = 0; question < QUESTIONS; question++) {
                ofTerminal.head().ifPresent(head -> ofCenter.saw(new SeenHead("terminal/2810000001", head)));
                Receipt receipt = ofCenter.append(Samples.record("p-" + question));
                ofTerminal.saw(new SeenHead("center", receipt.head()));
                ofTerminal.append(Samples.record("q-" + question));
            }
        }
        center = export("center");
        terminal = export("terminal");
    }

    @Test
    void eachAgreesWithWhatTheOtherSaw() throws IOException {
        assertThat(verify(center, seen(terminal, "center")))
                .isInstanceOfSatisfying(
                        Fits.class, fits -> assertThat(fits.compared()).isEqualTo(QUESTIONS));
        assertThat(verify(terminal, seen(center, "terminal/2810000001")))
                .isInstanceOfSatisfying(
                        Fits.class, fits -> assertThat(fits.compared()).isEqualTo(QUESTIONS - 1));
    }

    @Test
    void aRewrittenCenterIsFoundWithTheTerminalsRecords() throws IOException {
        String rewritten = rewritten(center, "p-5", "p-x");

        assertThat(verify(rewritten, List.of())).isInstanceOf(Fits.class);
        assertThat(verify(rewritten, seen(terminal, "center"))).isEqualTo(new Broken(5, Problem.REWRITTEN));
    }

    @Test
    void aRewrittenTerminalIsFoundWithTheCentersRecords() throws IOException {
        String rewritten = rewritten(terminal, "q-5", "q-x");

        assertThat(verify(rewritten, List.of())).isInstanceOf(Fits.class);
        assertThat(verify(rewritten, seen(center, "terminal/2810000001"))).isEqualTo(new Broken(5, Problem.REWRITTEN));
    }

    @Test
    void aRolledBackCenterIsFoundWithTheTerminalsRecords() throws IOException {
        List<String> lines = center.lines().toList();
        String cut = new String(SignedLog.ended(lines.subList(0, 1 + 2 * 7)), StandardCharsets.UTF_8);

        assertThat(verify(cut, List.of())).isInstanceOf(Fits.class);
        assertThat(verify(cut, seen(terminal, "center"))).isEqualTo(new Broken(7, Problem.ROLLED_BACK));
    }

    @Test
    void aTextOfARecordNeverPassesForAHead() {
        String forged = Samples.record("\"seen\":\"center 7 " + Merkle.EMPTY.base64() + "\"")
                .canonical();

        assertThat(SeenHead.in(forged)).isEmpty();
    }

    /** With all roots made anew, as whoever has the database and the program could. */
    private static String rewritten(String export, String text, String by) {
        Frontier tree = Frontier.EMPTY;
        List<String> lines = new java.util.ArrayList<>(List.of(ExportWriter.FIRST_LINE));
        for (String line : export.lines().filter(each -> each.startsWith("R ")).toList()) {
            String record = line.split(" ", 4)[3].replace("\"" + text + "\"", "\"" + by + "\"");
            Hash leaf = Merkle.leaf(record.getBytes(StandardCharsets.UTF_8));
            lines.add("R " + tree.size() + " " + leaf.base64() + " " + record);
            tree = tree.append(leaf);
            lines.add("H " + tree.size() + " " + tree.root().base64());
        }
        return new String(SignedLog.ended(lines), StandardCharsets.UTF_8);
    }

    private static List<TreeHead> seen(String export, String log) {
        return export.lines()
                .flatMap(line -> SeenHead.in(line).stream())
                .filter(seen -> seen.log().equals(log))
                .map(SeenHead::head)
                .toList();
    }

    private static Verification verify(String export, List<TreeHead> kept) throws IOException {
        return EvidenceVerifier.verify(
                new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)), Expected.heads(kept));
    }

    private EvidenceLog log(String name) throws SQLException, IOException {
        return EvidenceLog.open(file(name).source());
    }

    private String export(String name) throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EvidenceReader(file(name).source()).export(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private SqliteFile file(String name) throws SQLException, IOException {
        return new SqliteFile(Files.createDirectories(folder.resolve(name)).resolve("evidence.db"));
    }
}
