package shikaku.center.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A certificate as text (RFC 7468 §5), for programs that are not ours. */
final class Pem {
    private static final int LINE = 64;

    private Pem() {}

    static void write(Path file, X509Certificate certificate) throws IOException, CertificateEncodingException {
        String base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    }
}
