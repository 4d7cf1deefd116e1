package shikaku.edge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceNotKept;
import shikaku.evidence.EvidenceReader;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.EvidenceSchema;
import shikaku.evidence.EvidenceVerifier;
import shikaku.evidence.Expected;
import shikaku.evidence.Outcome;
import shikaku.evidence.Receipt;
import shikaku.evidence.TreeHead;
import shikaku.evidence.Verification;

/** The evidence log on the database of the center: the same promises as on SQLite. */
@Proves(clauses = Clause.C17)
@ExtendWith(OnePostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceInPostgresTest {
    private static final int THREADS = 32;
    private static final int RECORDS = 5_000;

    private HikariDataSource database;

    @BeforeAll
    void start(LocalPostgres server) throws SQLException {
        DatabaseAddress address = server.database("evidence");
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        database = new HikariDataSource(pool);
        run(EvidenceSchema.postgres());
        run("create table work (word text primary key)");
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void recordsOfManyCallersArriveOnceAndTheExportVerifies() throws Exception {
        List<Future<Receipt>> receipts = new ArrayList<>();
        try (EvidenceLog log = EvidenceLog.open(database);
                var threads =
                        Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().factory())) {
            for (int i = 0; i < RECORDS; i++) {
                EvidenceRecord record = record("p-" + i);
                receipts.add(threads.submit(() -> log.append(record)));
            }
        }
        List<TreeHead> kept = new ArrayList<>();
        for (Future<Receipt> receipt : receipts) {
            kept.add(receipt.get().head());
        }
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        new EvidenceReader(database).export(export);

        assertThat(EvidenceVerifier.verify(new ByteArrayInputStream(export.toByteArray()), Expected.heads(kept)))
                .isInstanceOfSatisfying(
                        Verification.Fits.class,
                        fits -> assertThat(fits.compared()).isEqualTo(RECORDS));
    }

    @Test
    void aFailingUnitOfWorkDoesNotPoisonTheTransactionOfOthers() throws SQLException {
        try (EvidenceLog log = EvidenceLog.open(database)) {
            log.append(record("one"), connection -> run(connection, "insert into work values ('one')"));
            assertThatThrownBy(() -> log.append(
                            record("again"), connection -> run(connection, "insert into work values ('one')")))
                    .isInstanceOf(EvidenceNotKept.WorkFailed.class);

            assertThat(log.append(record("two"), connection -> run(connection, "insert into work values ('two')"))
                            .treeSize())
                    .isPositive();
        }
    }

    private static EvidenceRecord record(String whom) {
        return EvidenceRecord.of(
                        Instant.EPOCH, Act.INQUIRY_BY_CARD, "2810000001", "center", "eligibility", Outcome.DONE)
                .withWhom(whom);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            run(connection, sql);
        }
    }

    private static void run(java.sql.Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
