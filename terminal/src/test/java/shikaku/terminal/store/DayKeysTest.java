package shikaku.terminal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

/** A day's key lies wrapped in the machine's, and nowhere else. */
@Proves(clauses = Clause.C17)
class DayKeysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path machine;

    @TempDir
    private Path folder;

    private DayKeys keys;

    @BeforeEach
    void open() throws IOException {
        keys = again();
    }

    @Test
    void aKeyIsTheSameAfterARestartAndLiesWrappedInAFileOfItsOwners() throws IOException {
        byte[] key = keys.of(DAY).getEncoded();
        assertThat(again().find(DAY).orElseThrow().getEncoded()).isEqualTo(key);
        byte[] file = Files.readAllBytes(file());
        assertThat(file).hasSize(MachineKey.WRAPPED_BYTES);
        assertThat(Residue.within(file, key)).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void theFolderWithoutTheMachinesKeyOpensNothingAndIsLeftAsItIs() throws IOException {
        keys.of(DAY);
        byte[] file = Files.readAllBytes(file());
        Files.delete(machine.resolve("machine.key"));
        assertThatExceptionOfType(OtherMachine.class).isThrownBy(this::again);
        assertThat(Files.readAllBytes(file())).isEqualTo(file);
    }

    @Test
    void aKeyOfAnotherDayUnderThisDaysNameDoesNotOpen() throws IOException {
        keys.of(DAY.plusDays(1));
        Files.move(folder.resolve(DAY.plusDays(1) + ".key"), file());
        assertThat(keys.find(DAY)).isEmpty();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> keys.of(DAY));
    }

    @Test
    void keysThatLieThereUnwrappedAreWrappedOnceAndStillOpenWhatTheySealed() throws IOException {
        byte[] former = new byte[MachineKey.BYTES];
        new SecureRandom().nextBytes(former);
        Files.write(file(), former);
        DayKeys wrapped = again();
        assertThat(wrapped.find(DAY).orElseThrow().getEncoded()).isEqualTo(former);
        assertThat(Files.readAllBytes(file())).hasSize(MachineKey.WRAPPED_BYTES);
        byte[] file = Files.readAllBytes(file());
        again();
        assertThat(Files.readAllBytes(file())).isEqualTo(file);
    }

    @Test
    void aDestroyedKeyIsGoneForWhoeverHasItOpenAndForWhoeverOpensItAgain() throws IOException {
        keys.of(DAY);
        keys.destroy(DAY);
        assertThat(file()).doesNotExist();
        assertThat(keys.find(DAY)).isEmpty();
        assertThat(again().find(DAY)).isEmpty();
    }

    @Test
    void whatACrashLeftOfAKeyGoesWithTheNextStartAndWithTheKey() throws IOException {
        keys.of(DAY);
        Path half = folder.resolve(DAY + ".new");
        Files.copy(file(), half);
        again();
        assertThat(half).doesNotExist();
        Files.copy(file(), half);
        keys.destroy(DAY);
        assertThat(half).doesNotExist();
    }

    @Test
    void aKeyWhoseDestructionWasCutOffIsNoReasonNotToStart() throws IOException {
        keys.of(DAY);
        Files.write(file(), new byte[MachineKey.WRAPPED_BYTES]);
        assertThat(again().find(DAY)).isEmpty();
    }

    @Test
    void whetherAnyKeyIsWrappedIsKnownBeforeAMachinesKeyIsMade() throws IOException {
        assertThat(DayKeys.anyWrapped(folder)).isFalse();
        assertThat(DayKeys.anyWrapped(folder.resolve("nowhere"))).isFalse();
        Files.write(file(), new byte[MachineKey.BYTES]);
        assertThat(DayKeys.anyWrapped(folder)).isFalse();
        again();
        assertThat(DayKeys.anyWrapped(folder)).isTrue();
    }

    @Test
    void noTwoWrappingsOfAKeyAreAlike() throws IOException {
        MachineKey one = OpenStore.machineKey(machine);
        var key = keys.of(DAY);
        assertThat(Arrays.equals(one.wrapped(DAY, key), one.wrapped(DAY, key))).isFalse();
    }

    private DayKeys again() throws IOException {
        return new DayKeys(folder, OpenStore.machineKey(machine), new SecureRandom());
    }

    private Path file() {
        return folder.resolve(DAY + ".key");
    }
}
