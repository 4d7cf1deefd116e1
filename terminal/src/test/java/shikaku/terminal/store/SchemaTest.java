package shikaku.terminal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.evidence.EvidenceSchema;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.Deliveries.Standing;
import shikaku.terminal.store.Deliveries.Taken;

class SchemaTest {
    @TempDir
    private Path folder;

    @Test
    void aFileFromBeforeReceiptsWereKeptIsBroughtUpToDateAndLosesNothing() throws Exception {
        oldest();
        try (OpenStore store = new OpenStore(folder, "2026-11-24T10:00")) {
            assertThat(store.answered("new").value()).isEqualTo(8);
            assertThat(store.receipts()).containsExactly(null, OpenStore.RECEIPT.text());
            assertThat(store.results.find(new CheckInNumber(7)).orElseThrow().outcome())
                    .contains("answered");
        }
    }

    @Test
    void whatAnOlderFileHadMadeCountsAsOffered() throws Exception {
        oldest();
        try (OpenStore store = new OpenStore(folder, "2026-11-24T10:00")) {
            assertThat(store.deliveries.standing(new Taken(Optional.empty(), 3)))
                    .isEqualTo(Standing.CONTINUES);
            assertThat(store.deliveries.standing(new Taken(Optional.empty(), 4)))
                    .isEqualTo(Standing.OF_ANOTHER_STORE);
        }
    }

    @Test
    void aFileOpenedAgainKeepsItsVersion() throws Exception {
        new OpenStore(folder, "2026-11-24T10:00").close();
        new OpenStore(folder, "2026-11-24T10:00").close();
        try (Connection file = file();
                Statement statement = file.createStatement();
                var row = statement.executeQuery("PRAGMA user_version")) {
            assertThat(row.getInt(1)).isEqualTo(10);
        }
    }

    @Test
    void aFileOfANewerProgramIsLeftAlone() throws Exception {
        run("PRAGMA user_version = 99");
        assertThatThrownBy(() -> new OpenStore(folder, "2026-11-24T10:00"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("99");
    }

    /** Version 0 as the first terminals made it: no receipt, no identity. */
    private void oldest() throws SQLException {
        EvidenceSchema.sqliteStatements().forEach(this::run);
        run("""
            CREATE TABLE check_in (number INTEGER PRIMARY KEY AUTOINCREMENT, keep_until TEXT NOT NULL,
              began TEXT NOT NULL, method TEXT, answered_by TEXT, outcome TEXT, reason TEXT, sealed BLOB)""");
        run("""
            CREATE TABLE delivery (number INTEGER PRIMARY KEY AUTOINCREMENT,
              check_in INTEGER NOT NULL UNIQUE REFERENCES check_in(number) ON DELETE CASCADE,
              acknowledged INTEGER NOT NULL DEFAULT 0)""");
        run("""
            INSERT INTO check_in (number, keep_until, began, outcome)
            VALUES (7, '2026-11-24', '2026-11-24T00:00:00Z', 'answered')""");
        run("INSERT INTO delivery (number, check_in) VALUES (3, 7)");
    }

    private void run(String sentence) {
        try (Connection file = file();
                Statement statement = file.createStatement()) {
            statement.execute(sentence);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection file() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("terminal.db"));
    }
}
