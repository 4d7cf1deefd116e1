package shikaku.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFileTest {
    @TempDir
    Path folder = Path.of("replaced by JUnit");

    @Test
    void givesBackTheCertificatesInTheirOrder() throws Exception {
        var generations = List.of(new TestJpki().certificate(), new TestJpki().certificate());
        var file = Files.writeString(folder.resolve("authorities.pem"), CertificateFile.pem(generations));
        assertThat(CertificateFile.read(file)).isEqualTo(generations);
    }

    @Test
    void aFileWithoutACertificateIsRefused() throws Exception {
        for (var text :
                List.of("", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")) {
            var file = Files.writeString(folder.resolve("authorities.pem"), text);
            assertThatThrownBy(() -> CertificateFile.read(file)).isInstanceOf(CertificateException.class);
        }
    }
}
