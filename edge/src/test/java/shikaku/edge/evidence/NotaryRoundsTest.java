package shikaku.edge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.database.LocalPostgres;
import shikaku.edge.database.OnePostgres;
import shikaku.edge.database.TestLog;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;

/** 時刻証明の猶予: a program without time stamps serves until its grace is over, then says on its health why it does not. */
@Proves(clauses = Clause.C17)
@ExtendWith(OnePostgres.class)
class NotaryRoundsTest {
    private static final Duration GRACE = Duration.ofHours(4);

    @TempDir
    Path folder = Path.of("replaced by JUnit");

    private Instant now = Instant.parse("2026-11-24T00:00:00Z");
    private boolean reachable;

    @Test
    void theProgramServesWithinTheGraceAndAgainAfterTheFirstStamp(LocalPostgres server) throws Exception {
        try (EvidenceLog log = TestLog.open(server, "notary")) {
            log.append(EvidenceRecord.of(now, Act.PROGRAM_STARTED, "center", "center", "test", Outcome.DONE));
            var notary = log.notary(LogKeyFile.open(folder, "center"), Optional.of(this::stamp), () -> now);
            var rounds = new NotaryRounds(notary, Duration.ofMinutes(10), GRACE);
            log.refuseWhile(rounds::overdue);

            rounds.round();
            now = now.plus(GRACE.minusMinutes(1));
            rounds.round();
            assertThat(rounds.overdue()).isFalse();
            assertThat(rounds.health().getStatus()).isEqualTo(Status.UP);

            now = now.plus(Duration.ofMinutes(2));
            rounds.round();
            assertThat(rounds.overdue()).isTrue();
            assertThat(rounds.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(List.of(rounds.health().getDetails().values().toArray())).contains("PT4H1M", "PT4H");

            reachable = true;
            rounds.round();
            assertThat(rounds.overdue()).isFalse();
            assertThat(rounds.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    private byte[] stamp(byte[] note) throws IOException {
        if (!reachable) {
            throw new IOException("nobody there");
        }
        return note;
    }
}
