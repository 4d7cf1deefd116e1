package shikaku.center.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shikaku.center.sample.Samples.CLINIC;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.journal.Purpose;
import shikaku.center.registry.RegisterRefusal;
import shikaku.center.session.CardSession;
import shikaku.center.watch.Tally;
import shikaku.center.watch.WatchedJournal;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceNotKept;
import shikaku.evidence.EvidenceReader;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Receipt;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;

class PostgresJournalTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final CardSession SESSION = CardSession.fresh(
            new SessionIdentifier("A".repeat(22)),
            CLINIC,
            Octets.of(new byte[32]),
            NOW,
            NOW.plus(Duration.ofMinutes(5)));
    private static final EvidenceRecord RECORD =
            Purpose.ELIGIBILITY.done(InstantSource.fixed(NOW), Act.CARD_SESSION_OPENED, CLINIC);

    private final DataSource database = TestDatabase.migrated();
    private final PostgresCardSessions sessions = new PostgresCardSessions(JdbcClient.create(database));
    private final EvidenceLog log;
    private final PostgresJournal journal;

    PostgresJournalTest() throws SQLException {
        log = EvidenceLog.open(database);
        journal = new PostgresJournal(log, database);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void a_record_and_what_it_tells_of_are_there_together() throws SQLException {
        Receipt receipt = journal.keep(RECORD, () -> sessions.open(SESSION));

        assertThat(sessions.find(SESSION.identifier())).contains(SESSION);
        assertThat(new EvidenceReader(database).record(receipt.position())).contains(RECORD.canonical());
    }

    @Test
    void work_that_fails_leaves_neither_its_record_nor_half_of_itself() throws SQLException {
        Runnable failing = () -> {
            sessions.open(SESSION);
            sessions.open(SESSION);
        };

        assertThatThrownBy(() -> journal.keep(RECORD, failing)).isInstanceOf(EvidenceNotKept.WorkFailed.class);
        assertThat(sessions.find(SESSION.identifier())).isEmpty();
        assertThat(new EvidenceReader(database).head()).isEmpty();
        assertThat(journal.keep(RECORD).position()).isZero();
    }

    @Test
    void work_that_is_refused_says_so_itself_and_leaves_nothing() {
        Runnable refused = () -> {
            sessions.open(SESSION);
            throw new RegisterRefusal(Reason.COVERAGE_RECORD_REFUSED, "CoverageRecord");
        };

        assertThatThrownBy(() -> journal.keep(RECORD, refused)).isInstanceOf(RegisterRefusal.class);
        assertThat(sessions.find(SESSION.identifier())).isEmpty();
    }

    @Test
    void a_closed_log_keeps_nothing_and_does_nothing() {
        log.close();

        assertThatThrownBy(() -> journal.keep(RECORD, () -> sessions.open(SESSION)))
                .isInstanceOf(EvidenceNotKept.Closed.class);
        assertThat(sessions.find(SESSION.identifier())).isEmpty();
    }

    @Test
    void after_a_restart_the_day_is_counted_as_before() {
        var before = new Tally(NOW, ZoneId.of("Asia/Tokyo"), Duration.ZERO);
        var watched = new WatchedJournal(journal, before);
        watched.keep(RECORD);
        watched.keep(Purpose.ELIGIBILITY
                .refused(InstantSource.fixed(NOW), Act.INQUIRY_BY_CARD, CLINIC, Reason.SIGNATURE_WRONG)
                .withItems(List.of("Name"), Optional.empty()));

        JdbcClient.create(database)
                .sql(
                        "insert into evidence_leaf (position, record, hash) values (9, :record, decode(repeat('00', 32), 'hex'))")
                .param("record", "{\"act\":\"OF_A_NEWER_PROGRAM\",\"when\":\"2026-11-20T03:00:00Z\"}")
                .update();

        var after = new Tally(NOW.plusSeconds(60), ZoneId.of("Asia/Tokyo"), Duration.ZERO);
        new EvidenceRecall(JdbcClient.create(database)).into(after);
        var today = LocalDate.of(2026, 11, 20);
        assertThat(after.day(today)).isEqualTo(before.day(today));
        assertThat(after.since()).isEqualTo(NOW);
    }
}
