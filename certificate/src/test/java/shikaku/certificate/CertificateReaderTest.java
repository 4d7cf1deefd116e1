package shikaku.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CertificateReaderTest {
    private final byte[] der = encoded();

    @Test
    void readsOneCertificate() {
        assertThat(CertificateReader.readUnverified(der)).isPresent();
    }

    @Test
    void refusesBytesAfterTheCertificate() {
        assertThat(CertificateReader.readUnverified(Arrays.copyOf(der, der.length + 1)))
                .isEmpty();
    }

    @Test
    void refusesEveryTruncation() {
        for (int length = 0; length < der.length; length += 7) {
            assertThat(CertificateReader.readUnverified(Arrays.copyOf(der, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void refusesMoreBytesThanTheLimit() {
        assertThat(CertificateReader.readUnverified(Arrays.copyOf(der, Limits.CERTIFICATE_BYTES + 1)))
                .isEmpty();
    }

    @Test
    void refusesASignatureThatIsNotWholeOctets() {
        // The BIT STRING of 2048 bits begins 257 bytes before the end with its count of unused bits.
        var bent = der.clone();
        bent[der.length - 257] = 1;
        bent[der.length - 1] &= (byte) 0xFE;
        assertThat(CertificateReader.readUnverified(bent)).isEmpty();
    }

    @Test
    void refusesPemBecauseOnlyDerCrossesTheWire() {
        var pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
        assertThat(CertificateReader.readUnverified(pem.getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    private static byte[] encoded() {
        try {
            return new TestJpki().holder(7).getEncoded();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
