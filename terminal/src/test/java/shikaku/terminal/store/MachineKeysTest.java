package shikaku.terminal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

@Proves(clauses = Clause.C17)
class MachineKeysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final SecretKey DAY_KEY = new SecretKeySpec(new byte[MachineKey.BYTES], "AES");

    @TempDir
    private Path folder;

    @Test
    void aKeyInAFileIsMadeOnceAndOpensWhatItWrapped() throws Exception {
        Path file = folder.resolve("machine.p12");
        byte[] wrapped = keys(true).pkcs12(file, "correct horse").wrapped(DAY, DAY_KEY);
        MachineKey again = keys(false).pkcs12(file, "correct horse");
        assertThat(again.unwrapped(DAY, wrapped)).contains(DAY_KEY);
        assertThat(again.unwrapped(DAY.plusDays(1), wrapped)).isEmpty();
        wrapped[wrapped.length - 1] ^= 1;
        assertThat(again.unwrapped(DAY, wrapped)).isEmpty();
    }

    @Test
    void withoutItsPasswordTheFileOpensNothing() throws Exception {
        Path file = folder.resolve("machine.p12");
        MachineKey key = keys(true).pkcs12(file, "correct horse");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(key.key().getEncoded(), StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> keys(true).pkcs12(file, "another"));
    }

    @Test
    void whereDaysKeysLieWrappedNoOtherKeyIsMade() {
        assertThatExceptionOfType(OtherMachine.class)
                .isThrownBy(() -> keys(false).pkcs12(folder.resolve("machine.p12"), "correct horse"));
        assertThatExceptionOfType(OtherMachine.class)
                .isThrownBy(() -> keys(false).plain(folder.resolve("machine.key")));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTokenWrapsTheDaysKeysAndDoesNotGiveItsOwnOut() throws Exception {
        SoftToken token = SoftToken.in(folder);
        MachineKey key = keys(true).token(token.library(), 0, SoftToken.PIN);
        byte[] wrapped = key.wrapped(DAY, DAY_KEY);
        assertThat(keys(false).token(token.library(), 0, SoftToken.PIN).unwrapped(DAY, wrapped))
                .contains(DAY_KEY);
        assertThat(key.unwrapped(DAY.plusDays(1), wrapped)).isEmpty();
        assertThat(key.key().getEncoded()).isNull();
    }

    @Test
    void aNameSaysNothingOfTheKey() throws Exception {
        assertThat(keys(true).plain(folder.resolve("machine.key")).toString()).isEqualTo("MachineKey[…]");
    }

    private static MachineKeys keys(boolean mayBeMade) {
        return new MachineKeys(new SecureRandom(), mayBeMade);
    }

    /** SoftHSM 2 (Debian softhsm2) with a token of its own, for this process: its library reads its configuration once. */
    private record SoftToken(Path library) {
        static final String PIN = "2580";

        static SoftToken in(Path folder) throws Exception {
            Path library = Path.of("/usr/lib/softhsm/libsofthsm2.so");
            String configuration = System.getenv("SOFTHSM2_CONF");
            assumeTrue(Files.exists(library) && configuration != null, "softhsm2, and where its configuration lies");
            Path file = Path.of(configuration);
            Path tokens = Files.createDirectories(
                    file.resolveSibling("tokens-" + ProcessHandle.current().pid()));
            Files.writeString(file, "directories.tokendir = " + tokens.toAbsolutePath() + "\nlog.level = ERROR\n");
            Process made = new ProcessBuilder(
                            "softhsm2-util",
                            "--init-token",
                            "--free",
                            "--label",
                            "machine",
                            "--pin",
                            PIN,
                            "--so-pin",
                            PIN)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(made.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(made.exitValue()).as(said).isZero();
            return new SoftToken(library);
        }
    }
}
