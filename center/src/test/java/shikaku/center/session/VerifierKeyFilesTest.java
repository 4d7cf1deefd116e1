package shikaku.center.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.center.sample.TestVerifier;
import shikaku.certificate.cvc.MalformedCvc;

class VerifierKeyFilesTest {
    private static final VerifierKey VERIFIER = TestVerifier.KEY;

    @TempDir
    Path folder;

    private VerifierKeyFiles files() {
        return new VerifierKeyFiles(folder.resolve("verifier.cvc"), folder.resolve("verifier.pem"));
    }

    @Test
    void what_was_written_is_read() throws Exception {
        files().write(VERIFIER);

        assertThat(files().read().certificates()).isEqualTo(VERIFIER.certificates());
        assertThat(files().read().key()).isEqualTo(VERIFIER.key());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().key())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_chain_that_is_cut_off_is_refused() throws Exception {
        files().write(VERIFIER);
        byte[] whole = Files.readAllBytes(files().chain());
        for (int length : new int[] {0, 1, 568, whole.length - 1}) {
            Files.write(files().chain(), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> files().read()).as("%d bytes", length).isInstanceOf(MalformedCvc.class);
        }
    }

    @Test
    void a_key_that_is_none_is_refused() throws Exception {
        files().write(VERIFIER);
        Files.writeString(files().key(), "no key");

        assertThatThrownBy(() -> files().read())
                .isInstanceOfAny(java.security.GeneralSecurityException.class, IllegalArgumentException.class);
    }

    @Test
    void a_key_already_there_is_not_overwritten() throws Exception {
        files().write(VERIFIER);

        assertThatThrownBy(() -> files().write(VERIFIER)).isInstanceOf(java.io.IOException.class);
    }
}
