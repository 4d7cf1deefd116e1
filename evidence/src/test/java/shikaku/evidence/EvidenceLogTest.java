package shikaku.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

@Proves(clauses = Clause.C17)
class EvidenceLogTest {
    private static final int THREADS = 32;
    private static final int RECORDS = 10_000;

    @TempDir
    Path folder;

    private SqliteFile database;
    private int copies;

    @BeforeEach
    void open() throws SQLException {
        database = new SqliteFile(folder.resolve("evidence.db"));
    }

    @Test
    void aReceiptNamesThePositionAndATreeThatHoldsTheRecord() throws SQLException {
        try (EvidenceLog log = EvidenceLog.open(database.source())) {
            log.append(Samples.record("p-1"));
            Receipt second = log.append(Samples.record("p-2"));

            EvidenceReader reader = new EvidenceReader(database.source());
            assertThat(second.position()).isEqualTo(1);
            assertThat(reader.head()).contains(new TreeHead(second.treeSize(), second.root()));
            assertThat(reader.inclusion(1, second.treeSize()).proves(leaf(reader, 1), second.root()))
                    .isTrue();
        }
    }

    @Test
    void tenThousandRecordsFromManyThreadsArriveExactlyOnce() throws Exception {
        List<Future<Receipt>> receipts = new ArrayList<>();
        try (EvidenceLog log = EvidenceLog.open(database.source());
                var threads =
                        Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().factory())) {
            IntStream.range(0, RECORDS)
                    .forEach(i -> receipts.add(threads.submit(() -> log.append(Samples.record("p-" + i)))));
        }
        List<Long> positions = new ArrayList<>();
        for (Future<Receipt> receipt : receipts) {
            positions.add(receipt.get().position());
        }
        assertThat(positions).doesNotHaveDuplicates().hasSize(RECORDS).contains(0L, RECORDS - 1L);
        assertThat(database.ask("select count(distinct record) from evidence_leaf"))
                .isEqualTo(RECORDS);
    }

    @Test
    void everyReceiptIsProvedByTheFinalTree() throws Exception {
        List<Receipt> receipts = new ArrayList<>();
        try (EvidenceLog log = EvidenceLog.open(database.source())) {
            for (int i = 0; i < 40; i++) {
                receipts.add(log.append(Samples.record("p-" + i)));
            }
        }
        EvidenceReader reader = new EvidenceReader(database.source());
        TreeHead head = reader.head().orElseThrow();
        for (Receipt receipt : receipts) {
            ConsistencyProof grown = reader.consistency(receipt.treeSize(), head.size());
            assertThat(grown.proves(receipt.root(), head.root())).isTrue();
        }
    }

    @Test
    void workAndRecordBecomeDurableTogether() throws SQLException {
        try (EvidenceLog log = EvidenceLog.open(database.source())) {
            log.append(Samples.record("p-1"), insert("done"));
        }
        assertThat(database.ask("select count(*) from work where word = 'done'"))
                .isOne();
    }

    @Test
    void aFailingUnitOfWorkIsUndoneAndFailsOnlyItsOwnCaller() throws Exception {
        CountDownLatch collected = new CountDownLatch(1);
        try (EvidenceLog log = EvidenceLog.open(database.source());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Receipt> slow = threads.submit(() -> log.append(Samples.record("slow"), c -> await(collected)));
            Future<Receipt> good = threads.submit(() -> log.append(Samples.record("good"), insert("good")));
            Future<Receipt> bad = threads.submit(() -> log.append(Samples.record("bad"), connection -> {
                insert("bad").run(connection);
                throw new SQLException("does not fit");
            }));
            collected.countDown();

            assertThat(slow.get().treeSize()).isPositive();
            assertThat(good.get().treeSize()).isPositive();
            assertThatThrownBy(bad::get).hasCauseInstanceOf(EvidenceNotKept.WorkFailed.class);
        }
        assertThat(database.ask("select count(*) from work")).isOne();
        assertThat(database.ask("select count(*) from evidence_leaf")).isEqualTo(2);
    }

    @Test
    @Timeout(30)
    void anErrorInAUnitOfWorkLeavesNothingAndTheNextAppendWorksAgain() throws SQLException {
        try (EvidenceLog log = EvidenceLog.open(database.source())) {
            assertThatThrownBy(() -> log.append(Samples.record("p-1"), connection -> {
                        insert("half").run(connection);
                        throw new NoSuchMethodError("half a deployment");
                    }))
                    .isInstanceOf(EvidenceNotKept.Unavailable.class);

            assertThat(log.append(Samples.record("p-2")).position()).isZero();
        }
        assertThat(database.ask("select count(*) from work")).isZero();
    }

    @Test
    void aFailedCommitLeavesNothingAndTheNextAppendWorksAgain() throws SQLException {
        AtomicBoolean full = new AtomicBoolean();
        try (EvidenceLog log =
                EvidenceLog.open(database.source(connection -> FailingDatabase.failingCommit(connection, full)))) {
            log.append(Samples.record("p-1"));
            full.set(true);
            assertThatThrownBy(() -> log.append(Samples.record("p-2"), insert("lost")))
                    .isInstanceOf(EvidenceNotKept.Unavailable.class);
            full.set(false);

            assertThat(log.append(Samples.record("p-3")).position()).isOne();
        }
        assertThat(database.ask("select count(*) from work")).isZero();
    }

    @Test
    void whatWaitsBeyondTheLimitIsRefused() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        try (EvidenceLog log = EvidenceLog.open(database.source());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> log.append(Samples.record("slow"), connection -> {
                busy.countDown();
                await(release);
            }));
            busy.await();
            CountDownLatch refused = new CountDownLatch(100);
            for (int i = 0; i < Limits.WAITING + 100; i++) {
                threads.submit(() -> appendOr(log, refused));
            }
            refused.await();
            release.countDown();
        }
        assertThat(database.ask("select count(*) from evidence_leaf")).isEqualTo(Limits.WAITING + 1L);
    }

    @Test
    void theSecondWriterEndsTheFirstOnesTermAndTheLogDoesNotFork() throws SQLException {
        try (EvidenceLog first = EvidenceLog.open(database.source())) {
            first.append(Samples.record("p-1"));
            try (EvidenceLog second = EvidenceLog.open(database.source())) {
                assertThat(second.append(Samples.record("p-2")).position()).isOne();
                assertThatThrownBy(() -> first.append(Samples.record("p-3")))
                        .isInstanceOf(EvidenceNotKept.Unavailable.class);
                assertThat(second.append(Samples.record("p-4")).position()).isEqualTo(2);
            }
            assertThatThrownBy(() -> first.append(Samples.record("p-5")))
                    .isInstanceOf(EvidenceNotKept.Unavailable.class);
        }
    }

    @Test
    void itGoesOnWhereItEndedAfterARestart() throws SQLException {
        try (EvidenceLog log = EvidenceLog.open(database.source())) {
            log.append(Samples.record("p-1"));
        }
        try (EvidenceLog log = EvidenceLog.open(database.source())) {
            assertThat(log.append(Samples.record("p-2")).treeSize()).isEqualTo(2);
        }
    }

    @Test
    void aClosedLogRefuses() throws SQLException {
        EvidenceLog log = EvidenceLog.open(database.source());
        log.close();

        assertThatThrownBy(() -> log.append(Samples.record("p-1"))).isInstanceOf(EvidenceNotKept.Closed.class);
    }

    @Test
    void itDoesNotStartOnATornLog() throws SQLException {
        try (EvidenceLog log = EvidenceLog.open(database.source())) {
            for (int i = 0; i < 5; i++) {
                log.append(Samples.record("p-" + i));
            }
        }
        for (String damage : List.of(
                "delete from evidence_leaf where position = 4",
                "delete from evidence_head where tree_size = 5",
                "update evidence_head set root = zeroblob(32) where tree_size = 5",
                "update evidence_leaf set record = '{}' where position = 4")) {
            SqliteFile copy = copy();
            copy.run(damage);
            assertThatThrownBy(() -> EvidenceLog.open(copy.source())).as(damage).isInstanceOf(EvidenceDoesNotFit.class);
        }
    }

    private SqliteFile copy() throws SQLException {
        copies++;
        Path file = folder.resolve("copy-" + copies + ".db");
        database.run("vacuum into '" + file + "'");
        return new SqliteFile(file);
    }

    private static Hash leaf(EvidenceReader reader, long position) throws SQLException {
        return Merkle.leaf(reader.record(position).orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    private static UnitOfWork insert(String word) {
        return connection -> {
            try (var statement = connection.prepareStatement("insert into work (word) values (?)")) {
                statement.setString(1, word);
                statement.executeUpdate();
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void appendOr(EvidenceLog log, CountDownLatch refused) {
        try {
            log.append(Samples.record("p"));
        } catch (EvidenceNotKept.Busy e) {
            refused.countDown();
        }
    }
}
