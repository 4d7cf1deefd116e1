package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.terminal.store.BusinessDay;
import shikaku.terminal.store.CarryOver;
import shikaku.terminal.store.DayClose;
import shikaku.terminal.store.DayKeys;
import shikaku.terminal.store.Keeping;
import shikaku.terminal.store.OpenStore;
import shikaku.terminal.store.TerminalDatabase;

@Proves(clauses = Clause.C17)
class DayCloseLoopTest {
    private static final BusinessClock EVENING =
            new BusinessClock(Clock.fixed(Instant.parse("2026-11-24T21:00:00+09:00"), BusinessClock.JAPAN));

    @TempDir
    private Path folder;

    private TerminalDatabase database;
    private DayClose close;
    private Path resisting;
    private int closed;

    @BeforeEach
    void open() throws Exception {
        database = TerminalDatabase.open(folder, new RealClock(EVENING.clock()));
        var keys = new DayKeys(folder.resolve("keys"), OpenStore.machineKey(folder), new SecureRandom());
        var owed = new CarryOver(database, keys, new SecureRandom(), Keeping.USUAL);
        close = new DayClose(database, keys, new BusinessDay(EVENING, LocalTime.of(20, 0)), owed, (number, why) -> {});
        resisting = folder.resolve("keys/2026-11-20.key");
    }

    @AfterEach
    void end() throws Exception {
        database.close();
    }

    @Test
    void aCloseThatFailsIsOnRecordOnceAndTriedAgainUntilItSucceeds() throws Exception {
        DayCloseLoop loop = new DayCloseLoop(close, () -> closed++);
        Files.createDirectories(resisting.resolve("full"));
        loop.look();
        loop.look();
        assertThat(failures()).isEqualTo(1);
        assertThat(closed).isZero();
        Files.delete(resisting.resolve("full"));
        Files.delete(resisting);
        Files.write(resisting, new byte[32]);
        loop.look();
        assertThat(closed).isEqualTo(1);
        assertThat(resisting).doesNotExist();
    }

    @Test
    void whateverBreaksAtTheCloseDoesNotEndTheLoop() throws Exception {
        DayCloseLoop loop = new DayCloseLoop(close, () -> {
            throw new IllegalStateException("a bug");
        });
        Files.write(resisting, new byte[32]);
        loop.look();
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    void aStoreThatIsGoneDoesNotEndTheLoopEither() throws Exception {
        DayCloseLoop loop = new DayCloseLoop(close, () -> closed++);
        Files.write(resisting, new byte[32]);
        database.close();
        loop.look();
        assertThat(closed).isZero();
    }

    private long failures() throws Exception {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "SELECT COUNT(*) FROM evidence_leaf WHERE record ->> '$.outcome' = 'FAILED'")) {
                return row.next() ? row.getLong(1) : 0;
            }
        });
    }
}
