package shikaku.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

@Proves(clauses = Clause.C17)
class KilledWriterTest {
    private static final int KILLS = 3;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedRecordIsThereAndNothingHalfDone() throws Exception {
        Path file = folder.resolve("evidence.db");
        List<TreeHead> acknowledged = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged.addAll(runUntilKilled(file, 40 * kill));
        }
        SqliteFile database = new SqliteFile(file);
        EvidenceLog.open(database.source()).close();
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        new EvidenceReader(database.source()).export(export);

        assertThat(EvidenceVerifier.verify(
                        new ByteArrayInputStream(export.toByteArray()), Expected.heads(acknowledged)))
                .isInstanceOfSatisfying(
                        Verification.Fits.class,
                        fits -> assertThat(fits.compared()).isEqualTo(acknowledged.size()));
        assertThat(database.ask("select count(*) from work")).isZero();
        assertThat(export.toString(StandardCharsets.UTF_8)).doesNotContain("\"whom\":\"killed\"");
    }

    private static List<TreeHead> runUntilKilled(Path file, int last) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        file.toString(),
                        Integer.toString(last))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<TreeHead> heads;
        try (var out = program.inputReader(StandardCharsets.US_ASCII)) {
            heads = out.lines()
                    .flatMap(line -> Receipt.parse(line).stream())
                    .map(Receipt::head)
                    .toList();
        }
        assertThat(program.waitFor()).isEqualTo(137);
        assertThat(heads).hasSizeGreaterThanOrEqualTo(last);
        return heads;
    }
}
