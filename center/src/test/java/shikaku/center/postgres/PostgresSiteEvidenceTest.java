package shikaku.center.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.journal.Journal;
import shikaku.center.site.Unrecorded;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceNotKept;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.evidence.Receipt;

class PostgresSiteEvidenceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final Unrecorded ONE = new Unrecorded(
            "01795000000000-0000000000000001",
            EvidenceRecord.of(NOW, Act.CERTIFICATE_ISSUED, "operator/taro", "center/site", "terminal", Outcome.DONE));

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final EvidenceLog log;
    private final Journal journal;

    PostgresSiteEvidenceTest() throws SQLException {
        log = EvidenceLog.open(database);
        journal = new PostgresJournal(log, database);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private int rows() {
        return jdbc.sql("select count(*) from evidence_leaf where record like '%CERTIFICATE_ISSUED%'")
                .query(Integer.class)
                .single();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void what_is_offered_again_after_a_crash_stands_in_the_log_once() {
        new PostgresSiteEvidence(journal, jdbc, CLOCK).keep(ONE);
        new PostgresSiteEvidence(journal, jdbc, CLOCK).keep(ONE);

        assertThat(rows()).isOne();
    }

    @Test
    void of_two_that_keep_it_at_the_same_moment_one_leaves_nothing() {
        var first = new PostgresSiteEvidence(journal, jdbc, CLOCK);
        var second = new PostgresSiteEvidence(
                new Journal() {
                    @Override
                    public Receipt keep(EvidenceRecord record) {
                        return journal.keep(record);
                    }

                    @Override
                    public Receipt keep(EvidenceRecord record, Runnable together) {
                        first.keep(ONE);
                        return journal.keep(record, together);
                    }
                },
                jdbc,
                CLOCK);

        assertThatThrownBy(() -> second.keep(ONE)).isInstanceOf(EvidenceNotKept.WorkFailed.class);
        assertThat(rows()).isOne();
    }
}
