package shikaku.town.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;
import shikaku.edge.database.DatabaseAddress;
import shikaku.edge.database.LocalPostgres;
import shikaku.evidence.EvidenceSchema;

class EvidenceExportCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Ran export(DatabaseAddress address) throws IOException {
        Files.writeString(
                folder.resolve("demo.json"),
                "{\"database\": {\"url\": \"%s\", \"user\": \"%s\", \"password\": \"%s\"}}"
                        .formatted(address.url(), address.user(), address.password()));
        return Ran.shikaku("evidence", "export", "--dir", folder.toString());
    }

    @Test
    void whatIsExportedIsWhatTheVerifierReads() throws Exception {
        try (LocalPostgres server = LocalPostgres.start(folder.resolve("postgres"))) {
            DatabaseAddress address = server.database("center");
            WrittenLog log = WrittenLog.of(source(address), List.of(EvidenceSchema.postgres()), 3);

            Ran exported = export(address);
            assertThat(exported.code()).isZero();
            assertThat(exported.out()).isEqualTo(log.export());

            Path file = Files.writeString(folder.resolve("export"), exported.out());
            Path receipts = Files.write(folder.resolve("receipts"), log.receipts());
            Ran verified = Ran.shikaku("evidence", "verify", file.toString(), "--receipts", receipts.toString());
            assertThat(verified.code()).isZero();
            assertThat(verified.out()).contains("all 3 receipts");
        }
    }

    @Test
    void aTerminalsStoreIsExportedByItself() throws Exception {
        Path store = Files.createDirectories(folder.resolve("terminal-kobe")).resolve("terminal.db");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + store);
        WrittenLog log = WrittenLog.of(source, EvidenceSchema.sqliteStatements(), 3);

        Ran printed = Ran.shikaku("evidence", "export", "--store", store.toString());
        assertThat(printed.err()).isEmpty();
        assertThat(printed.out()).isEqualTo(log.export());

        Path to = folder.resolve("out");
        Ran written = Ran.shikaku("evidence", "export", "--store", store.toString(), "--to", to.toString());
        assertThat(written.code()).isZero();
        assertThat(to.resolve("terminal-kobe.evidence")).hasContent(log.export());
    }

    @Test
    void aDemoThatIsOverIsOneSentenceWithoutItsPassword() throws IOException {
        Ran failed = export(new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/center", "postgres", "hidden-word"));
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err().strip().lines()).hasSize(1);
        assertThat(failed.err()).doesNotContain("hidden-word");
    }

    @Test
    void aDemoJsonWithoutDatabaseIsOneSentence() throws IOException {
        Files.writeString(folder.resolve("demo.json"), "{\"cards\": []}");
        Ran failed = Ran.shikaku("evidence", "export", "--dir", folder.toString());
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("demo.json");
    }

    private static PGSimpleDataSource source(DatabaseAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }
}
