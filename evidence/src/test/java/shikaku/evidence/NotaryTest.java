package shikaku.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

/** A head is signed when it has moved, the newest checkpoint stamped; how long a stamp has been missing is known, and a log can refuse for it. */
@Proves(clauses = Clause.C17)
class NotaryTest {
    private static final LogSigner SIGNER = SignedLog.signer("center");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-24T00:00:00Z");
    private boolean reachable = true;
    private Optional<EvidenceLog> open = Optional.empty();

    @BeforeEach
    void openALog() throws SQLException {
        open = Optional.of(EvidenceLog.open(new SqliteFile(folder.resolve("evidence.db")).source()));
    }

    @AfterEach
    void close() {
        log().close();
    }

    private EvidenceLog log() {
        return open.orElseThrow();
    }

    private Notary notary() {
        return log().notary(SIGNER, Optional.of(this::stamp), () -> now);
    }

    private byte[] stamp(byte[] note) throws IOException {
        if (!reachable) {
            throw new IOException("nobody there");
        }
        return SignedLog.token(now, note);
    }

    @Test
    void aHeadIsSignedOnceAndNoneBeforeTheFirstRecord() throws SQLException {
        assertThat(notary().sign()).isEmpty();
        log().append(Samples.record("p"));
        assertThat(notary().sign()).contains(1L);
        assertThat(notary().sign()).isEmpty();
        log().append(Samples.record("p"));
        assertThat(notary().sign()).contains(2L);
    }

    @Test
    void evidenceWaitsFromTheFirstCheckpointThatNoStampCovers() throws SQLException, IOException {
        checkpoint();
        notary().stamp();
        now = now.plus(Duration.ofHours(1));
        assertThat(notary().waiting()).isZero();

        reachable = false;
        checkpoint();
        now = now.plus(Duration.ofMinutes(10));
        checkpoint();
        assertThatThrownBy(() -> notary().stamp()).isInstanceOf(IOException.class);
        assertThat(notary().waiting()).isEqualTo(Duration.ofMinutes(10));

        reachable = true;
        notary().stamp();
        assertThat(notary().waiting()).isZero();
    }

    @Test
    void whereNoAuthorityIsConfiguredNothingWaits() throws SQLException, IOException {
        checkpoint();
        Notary alone = log().notary(SIGNER, Optional.empty(), () -> now.plus(Duration.ofDays(9)));
        alone.stamp();
        assertThat(alone.waiting()).isZero();
    }

    @Test
    void aLogWhoseStampsAreOverdueKeepsItsOwnLifeAndRefusalsOnly() {
        AtomicBoolean overdue = new AtomicBoolean(true);
        log().refuseWhile(overdue::get);

        assertThatThrownBy(() -> log().append(Samples.record("p"))).isInstanceOf(EvidenceNotKept.Unstamped.class);
        assertThat(log().append(of(Act.PROGRAM_STOPPED)).position()).isZero();
        assertThat(log().append(of(Act.REQUEST_REFUSED)).position()).isEqualTo(1);
        overdue.set(false);
        assertThat(log().append(Samples.record("p")).position()).isEqualTo(2);
    }

    private static EvidenceRecord of(Act act) {
        return EvidenceRecord.of(Samples.WHEN, act, "center", "center", "test", Outcome.DONE);
    }

    private void checkpoint() throws SQLException {
        log().append(Samples.record("p"));
        notary().sign();
    }
}
