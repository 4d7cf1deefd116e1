package shikaku.center.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import shikaku.center.distribution.Publishing.Order;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceReader;
import shikaku.evidence.EvidenceSchema;
import shikaku.message.signatures.SignatureFile;

/** 公開の台帳: wherever a publication is killed, what the evidence says of it is what came of it, and no other one's row is lost. */
class PublicationLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:04:05.678Z");

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    private SQLiteDataSource source = new SQLiteDataSource();
    private EvidenceLog log;

    @BeforeEach
    void open() throws Exception {
        source.setUrl("jdbc:sqlite:" + elsewhere.resolve("evidence.db"));
        EvidenceSchema.intoSqlite(source);
        log = EvidenceLog.open(source);
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Test
    @Proves(clauses = Clause.C16)
    void a_line_that_was_torn_off_takes_no_other_one_s_row_with_it() throws Exception {
        publish("first.ndb", "A:0:*:41\n", NOW);
        Files.writeString(data.resolve("published.tsv"), "2026-11-24T03:04:06Z\toper", StandardOpenOption.APPEND);
        publish("second.ndb", "B:0:*:42\n", NOW);
        publish("third.ndb", "C:0:*:43\n", NOW);
        record();
        assertThat(rows()).containsExactly("first.ndb DONE", "second.ndb DONE", "third.ndb DONE");
        record();
        assertThat(rows()).hasSize(3);
    }

    @Test
    @Proves(clauses = Clause.C16)
    void what_was_killed_before_it_was_offered_has_failed_though_another_of_its_name_came_after_it() throws Exception {
        killed("same.ndb", "A:0:*:41\n", NOW, false);
        publish("same.ndb", "B:0:*:42\n", NOW.plusSeconds(60));
        record();
        assertThat(rows()).containsExactly("same.ndb FAILED", "same.ndb DONE");
    }

    @Test
    @Proves(clauses = Clause.C16)
    void what_was_killed_has_failed_though_the_same_bytes_are_offered_since_an_earlier_time() throws Exception {
        publish("same.ndb", "A:0:*:41\n", NOW);
        killed("same.ndb", "A:0:*:41\n", NOW.plusSeconds(60), false);
        record();
        assertThat(rows()).containsExactly("same.ndb DONE", "same.ndb FAILED");
    }

    @Test
    void what_was_killed_once_it_was_offered_is_done_whoever_comes_next() throws Exception {
        killed("own.ndb", "A:0:*:41\n", NOW, true);
        publish("own.ndb", "B:0:*:42\n", NOW.plusSeconds(60));
        killed("last.ndb", "C:0:*:43\n", NOW.plusSeconds(120), true);
        record();
        assertThat(rows()).containsExactly("own.ndb DONE", "own.ndb DONE", "last.ndb DONE");
    }

    private void publish(String name, String text, Instant when) throws IOException {
        Path file =
                Files.writeString(Files.createTempDirectory(elsewhere, "new").resolve(name), text);
        var order = new Order(List.of(file), Optional.of(dated()), true);
        assertThat(new Publishing(data, "operator/test", Clock.fixed(when, ZoneOffset.UTC), _ -> Optional.empty())
                        .publish(order))
                .isInstanceOf(Publishing.Outcome.Published.class);
    }

    private static Instant dated() {
        return NOW.minus(Duration.ofDays(1)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    /** As if the power had failed then. @param offered whether only the line that says so is missing */
    private void killed(String name, String text, Instant when, boolean offered) throws IOException {
        PublishedFolder folder = new PublishedFolder(data);
        Path copy = Files.writeString(elsewhere.resolve(name), text);
        Digest digest = Digest.of(Files.newInputStream(copy), 100, java.io.OutputStream.nullOutputStream());
        SignatureFile file = new SignatureFile(name, digest.sha256(), digest.bytes(), dated());
        new PublicationLedger(data).add(new Publication(when, "operator/test", file));
        if (offered) {
            folder.take(copy, file, when);
            folder.offer(folder.list().with(file));
        }
    }

    private void record() throws IOException {
        new PublicationsOnRecord(data, new PublishedFolder(data), new Giving(log, Clock.systemUTC())).run();
    }

    /** Each row's file and outcome. */
    private List<String> rows() throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        new EvidenceReader(source).export(all);
        return all.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("SIGNATURES_PUBLISHED"))
                .flatMap(line -> Stream.of("first", "second", "third", "same", "own", "last")
                        .map(name -> name + ".ndb")
                        .filter(line::contains)
                        .map(name -> name + (line.contains("\"DONE\"") ? " DONE" : " FAILED")))
                .toList();
    }
}
