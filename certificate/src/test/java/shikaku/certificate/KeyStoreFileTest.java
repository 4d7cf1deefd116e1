package shikaku.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreFileTest {
    private final TestJpki jpki = new TestJpki();

    @TempDir
    Path folder = Path.of("replaced by JUnit");

    @Test
    void givesBackWhatWasWrittenToItsOwnerAlone() throws Exception {
        var file = new KeyStoreFile(folder.resolve("authority.p12"), "correct horse");
        file.write(jpki.keys().getPrivate(), List.of(jpki.certificate()), List.of(jpki.certificate()));

        assertThat(file.key()).isEqualTo(jpki.keys().getPrivate());
        assertThat(file.chain()).containsExactly(jpki.certificate());
        assertThat(file.open().getCertificate("trusted-0")).isEqualTo(jpki.certificate());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void doesNotOpenWithAnotherPassword() throws Exception {
        var file = new KeyStoreFile(folder.resolve("authority.p12"), "correct horse");
        file.write(jpki.keys().getPrivate(), List.of(jpki.certificate()), List.of());

        assertThatThrownBy(() -> new KeyStoreFile(file.path(), "battery staple").open())
                .isInstanceOf(IOException.class);
    }

    @Test
    void neverPrintsItsPassword() {
        assertThat(new KeyStoreFile(folder.resolve("a.p12"), "correct horse").toString())
                .doesNotContain("correct horse");
    }
}
