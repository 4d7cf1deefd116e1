package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.WrongConfiguration;
import shikaku.terminal.store.DayKeys;

/** Where the configuration says that the machine's key lies; a terminal without the right one does not start. */
@Proves(clauses = Clause.C17)
class MachineKeyPlaceTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path data;

    @TempDir
    private Path elsewhere;

    @Test
    void whereNothingIsConfiguredItLiesInTheTerminalsFolder() throws IOException {
        open(Optional.empty());
        assertThat(data.resolve(MachineKeyPlace.FILE)).exists();
    }

    @Test
    void aFileElsewhereLeavesNoKeyOfTheMachineInTheTerminalsFolder() throws IOException {
        open(file(PASSWORD));
        assertThat(elsewhere.resolve("machine.p12")).exists();
        assertThat(data.resolve(MachineKeyPlace.FILE)).doesNotExist();
    }

    @Test
    void withAnotherPasswordItDoesNotStartAndTheSentenceHasNeither() throws IOException {
        open(file(PASSWORD));
        assertThatExceptionOfType(WrongConfiguration.class)
                .isThrownBy(() -> open(file("another password")))
                .withMessageContaining("terminal.machine-key")
                .satisfies(wrong -> assertThat(wrong.sentence().inBoth()).doesNotContain(PASSWORD, "another password"));
    }

    @Test
    void whereDaysKeysLieWrappedAMissingKeyIsNotMadeAnew() throws IOException {
        Files.createDirectories(data.resolve("keys"));
        Files.write(data.resolve("keys/2026-11-24.key"), new byte[32]);
        open(file(PASSWORD));
        Files.delete(elsewhere.resolve("machine.p12"));
        assertThatExceptionOfType(WrongConfiguration.class).isThrownBy(() -> open(file(PASSWORD)));
        assertThatExceptionOfType(WrongConfiguration.class).isThrownBy(() -> open(Optional.empty()));
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(data.resolve(MachineKeyPlace.FILE)).doesNotExist();
    }

    @Test
    void fileAndTokenTogetherOrNeitherIsNoPlace() {
        assertThatExceptionOfType(WrongConfiguration.class).isThrownBy(() -> open(given(null, null)));
        assertThatExceptionOfType(WrongConfiguration.class)
                .isThrownBy(() -> open(given(elsewhere.resolve("machine.p12"), elsewhere.resolve("token.so"))));
    }

    @Test
    void aLibraryThatIsNoneDoesNotStart() throws IOException {
        Path library = Files.writeString(elsewhere.resolve("token.so"), "no library");
        assertThatExceptionOfType(WrongConfiguration.class).isThrownBy(() -> open(given(null, library)));
    }

    @Test
    void thePasswordStandsInNoLine() {
        assertThat(file(PASSWORD).orElseThrow().toString()).doesNotContain(PASSWORD);
    }

    private DayKeys open(Optional<MachineKeySettings> settings) throws IOException {
        return new MachineKeyPlace(data, new SecureRandom()).dayKeys(settings);
    }

    private Optional<MachineKeySettings> file(String password) {
        return Optional.of(new MachineKeySettings(elsewhere.resolve("machine.p12"), null, 0, password));
    }

    private static Optional<MachineKeySettings> given(@Nullable Path file, @Nullable Path library) {
        return Optional.of(new MachineKeySettings(file, library, 0, PASSWORD));
    }
}
