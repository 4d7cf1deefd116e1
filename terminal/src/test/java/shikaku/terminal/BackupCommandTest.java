package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.terminal.store.OpenStore;

@Proves(clauses = Clause.C17)
class BackupCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aTerminalGoesIntoAFileAndComesBack() throws Exception {
        try (OpenStore store = new OpenStore(folder.resolve("data"), "2026-11-24T10:00")) {
            store.answered("anybody");
        }
        assertThat(run("backup", "data", "file", "correct horse battery")).isZero();
        assertThat(run("restore", "file", "again", "another passphrase")).isEqualTo(1);
        assertThat(run("restore", "file", "again", "correct horse battery")).isZero();
        assertThat(folder.resolve("again/terminal.db")).exists();
    }

    @Test
    void aShortPassphraseIsRefusedAndSoIsAFolderWithoutAStore() throws IOException {
        assertThat(run("backup", "data", "file", "short")).isEqualTo(1);
        assertThat(run("backup", "data", "file", "correct horse battery")).isEqualTo(1);
        assertThat(folder.resolve("file")).doesNotExist();
    }

    @Test
    void anythingElseIsTheUsage() {
        assertThat(BackupCommand.run(new SecureRandom(), "backup")).isEqualTo(2);
        assertThat(BackupCommand.run(new SecureRandom(), "backup", "a", "b", "--words", "c"))
                .isEqualTo(2);
        assertThat(BackupCommand.isMeant("restore")).isTrue();
        assertThat(BackupCommand.isMeant("--config", "backup")).isFalse();
    }

    private int run(String command, String from, String to, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("words"), words + "\n");
        return BackupCommand.run(
                new SecureRandom(),
                command,
                folder.resolve(from).toString(),
                folder.resolve(to).toString(),
                "--passphrase-file",
                file.toString());
    }
}
