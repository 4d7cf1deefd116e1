package shikaku.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

/** SIGKILL of a program with a SQLite store under load: what was acknowledged is there, and what is there is whole. */
@Proves(clauses = Clause.C17)
class KilledWriterTest {
    private static final int KILLED = 137;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedRecordIsThereAndNothingHalfDone() throws Exception {
        killed(8);
    }

    @Test
    @Tag("long")
    void alsoWhenKilledAHundredTimes() throws Exception {
        killed(100);
    }

    private void killed(int times) throws Exception {
        Path file = folder.resolve("evidence.db");
        List<TreeHead> acknowledged = new ArrayList<>();
        for (int kill = 1; kill <= times; kill++) {
            acknowledged.addAll(runUntilKilled(file, kill));
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
        assertThat(database.ask("select count(*) from work"))
                .isEqualTo(database.ask("select count(*) from evidence_leaf"));
    }

    /** At a moment that nobody chooses, some tens of acknowledgements after the first. */
    private List<TreeHead> runUntilKilled(Path file, int run) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dorg.sqlite.lib.path=" + library(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        file.toString(),
                        Integer.toString(run))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int last = 20 + new Random(run).nextInt(60);
        List<TreeHead> heads = new ArrayList<>();
        try (BufferedReader out = program.inputReader(StandardCharsets.US_ASCII)) {
            for (int read = 0; read < last; read++) {
                head(out.readLine()).ifPresent(heads::add);
            }
            program.toHandle().destroyForcibly();
            // What was said before the end counts; the last line may be torn.
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                head(line).ifPresent(heads::add);
            }
        }
        assertThat(program.waitFor()).isEqualTo(KILLED);
        assertThat(heads).hasSizeGreaterThanOrEqualTo(last);
        return heads;
    }

    /** Unpacked once: each program would do so for itself, which takes longer than all else that it does. */
    private Path library() throws IOException {
        Path library = folder.resolve("libsqlitejdbc.so");
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        try (var packed = SQLiteDataSource.class.getResourceAsStream(
                "/org/sqlite/native/Linux/" + machine + "/libsqlitejdbc.so")) {
            if (packed != null && !Files.exists(library)) {
                Files.copy(packed, library);
            }
        }
        return folder;
    }

    private static Optional<TreeHead> head(String line) {
        return Receipt.parse(line).map(Receipt::head);
    }
}
