package shikaku.terminal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.OpenStore;

/** 控えから戻す: the evidence is there again, and no day is. */
@Proves(clauses = Clause.C17)
class BackupTest {
    private static final String WORDS = "correct horse battery";
    private static final String NAME = "宝塚　花子";
    private static final String TIME = "2026-11-24T10:00";

    @TempDir
    private Path folder;

    private Path data;
    private Path file;
    private CheckInNumber number;
    private List<String> evidence;

    @BeforeEach
    void aTerminalThatIsBackedUpWhileItRuns() throws Exception {
        data = folder.resolve("data");
        file = folder.resolve("terminal.backup");
        try (OpenStore store = new OpenStore(data, TIME)) {
            number = store.answered(NAME);
            Files.write(data.resolve("card-marks.key"), new byte[32]);
            new Backup(new SecureRandom(), 1_000).write(data, file, WORDS);
            evidence = store.evidence();
        }
    }

    @Test
    void theEvidenceAndTheMarksAreThereAgainAndTheLogGoesOn() throws Exception {
        Path restored = folder.resolve("restored");
        Backup.restore(file, restored, WORDS);
        assertThat(restored.resolve("card-marks.key")).hasBinaryContent(new byte[32]);
        try (OpenStore store = new OpenStore(restored, TIME)) {
            assertThat(store.evidence()).isEqualTo(evidence);
            assertThat(store.answered("next").value()).isGreaterThan(number.value());
            assertThat(store.evidence()).hasSizeGreaterThan(evidence.size());
        }
    }

    @Test
    void noKeyOfADayAndNoneOfTheMachineIsInItSoNoAnswerComesBack() throws Exception {
        Path restored = folder.resolve("restored");
        Backup.restore(file, restored, WORDS);
        assertThat(restored.resolve("keys")).doesNotExist();
        assertThat(restored.resolve("machine.key")).doesNotExist();
        try (OpenStore store = new OpenStore(restored, TIME)) {
            assertThat(store.results.find(number).orElseThrow().message()).isEmpty();
        }
        try (OpenStore before = new OpenStore(data, TIME)) {
            assertThat(before.results.find(number).orElseThrow().message()).isPresent();
        }
    }

    @Test
    void withAnotherPassphraseThereIsNothing() {
        assertNothing(file, "incorrect horse battery");
    }

    @Test
    void ofABackupThatWasChangedOrCutOffNothingIsRestored() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int at : new int[] {whole.length / 2, whole.length - 1, whole.length / 3}) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            assertNothing(Files.write(folder.resolve("changed"), changed), WORDS);
        }
        assertNothing(Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, whole.length / 2)), WORDS);
        assertNothing(Files.write(folder.resolve("empty"), new byte[0]), WORDS);
    }

    @Test
    void aFolderThatHoldsSomethingAndAFileThatIsThereAreLeftAlone() throws Exception {
        byte[] before = Files.readAllBytes(file);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Backup.restore(file, data, WORDS));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new Backup(new SecureRandom(), 1_000).write(data, file, WORDS));
        assertThat(file).hasBinaryContent(before);
        assertThat(data.resolve("keys")).exists();
    }

    @Test
    void theFileIsItsOwnersAloneAndNothingOfTheCopyStaysInTheFolder() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var inside = Files.list(data)) {
            assertThat(inside.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith(".copy"));
        }
    }

    private void assertNothing(Path backup, String words) {
        Path restored = folder.resolve("restored");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Backup.restore(backup, restored, words));
        assertThat(restored).doesNotExist();
    }
}
