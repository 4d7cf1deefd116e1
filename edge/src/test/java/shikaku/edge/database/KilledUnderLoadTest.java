package shikaku.edge.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceNotKept;
import shikaku.evidence.EvidenceReader;
import shikaku.evidence.EvidenceVerifier;
import shikaku.evidence.Expected;
import shikaku.evidence.Receipt;
import shikaku.evidence.TreeHead;
import shikaku.evidence.Verification;

/** SIGKILL under load, of the database's process that writes the log and of the program: nothing that was acknowledged is lost. */
@Proves(clauses = Clause.C17)
class KilledUnderLoadTest {
    private static final int KILLED = 137;
    private static final int LOAD = 60;

    @TempDir
    Path folder = Path.of("replaced by JUnit");

    @Test
    void whatWasAcknowledgedOutlivesEveryKill() throws Exception {
        killed(8, 4);
    }

    @Test
    @Tag("long")
    void alsoAfterAHundredKillsOfEach() throws Exception {
        killed(100, 100);
    }

    private void killed(int databases, int programs) throws Exception {
        try (LocalPostgres server = LocalPostgres.start(folder.resolve("postgres"))) {
            DatabaseAddress address = server.database("log");
            DataSource source = TestLog.source(server, "log");
            List<TreeHead> acknowledged = new ArrayList<>(databaseKilled(source, databases));
            for (int kill = 0; kill < programs; kill++) {
                acknowledged.addAll(programKilled(address));
            }
            EvidenceLog.open(source).close();
            ByteArrayOutputStream export = new ByteArrayOutputStream();
            new EvidenceReader(source).export(export);

            assertThat(EvidenceVerifier.verify(
                            new ByteArrayInputStream(export.toByteArray()), Expected.heads(acknowledged)))
                    .isInstanceOfSatisfying(
                            Verification.Fits.class,
                            fits -> assertThat(fits.compared()).isEqualTo(acknowledged.size()));
        }
    }

    /** The server's processes begin anew whenever one of them is killed; the log goes on by itself. */
    private static List<TreeHead> databaseKilled(DataSource source, int times) throws Exception {
        Queue<TreeHead> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicLong count = new AtomicLong();
        AtomicBoolean enough = new AtomicBoolean();
        try (EvidenceLog log = EvidenceLog.open(source);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < KilledProgramWriter.CALLERS; caller++) {
                callers.submit(() -> {
                    while (!enough.get()) {
                        append(log).ifPresent(head -> {
                            acknowledged.add(head);
                            count.incrementAndGet();
                        });
                    }
                    return true;
                });
            }
            for (int kill = 0; kill < times; kill++) {
                await(count, count.get() + LOAD);
                ProcessHandle.of(writer(source)).orElseThrow().destroyForcibly();
            }
            // It goes on after the last one, too.
            await(count, count.get() + LOAD);
            enough.set(true);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(times * LOAD);
        return List.copyOf(acknowledged);
    }

    private static void await(AtomicLong count, long reached) throws InterruptedException {
        while (count.get() < reached) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** Empty while the database is away: nobody was told that it was kept. */
    private static Optional<TreeHead> append(EvidenceLog log) throws InterruptedException {
        try {
            return Optional.of(log.append(KilledProgramWriter.record()).head());
        } catch (EvidenceNotKept.Unavailable away) {
            TimeUnit.MILLISECONDS.sleep(5);
            return Optional.empty();
        }
    }

    /** The process of the server that the log's connection has: the one that has written. */
    private static long writer(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pid from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                        order by backend_start limit 1""")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private static List<TreeHead> programKilled(DatabaseAddress address) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgramWriter.class.getName(),
                        address.url(),
                        address.user())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var in = program.outputWriter(StandardCharsets.US_ASCII)) {
            in.write(address.password());
        }
        List<TreeHead> heads = new ArrayList<>();
        try (BufferedReader out = program.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Receipt.parse(line).map(Receipt::head).ifPresent(heads::add);
                if (heads.size() == LOAD) {
                    program.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(program.waitFor()).isEqualTo(KILLED);
        assertThat(heads).hasSizeGreaterThanOrEqualTo(LOAD);
        return heads;
    }
}
