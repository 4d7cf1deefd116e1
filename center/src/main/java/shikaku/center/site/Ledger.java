package shikaku.center.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.time.InstantSource;

/**
 * 発行台帳: one line a certificate, with tabs between when, serial number, kind, for whom, and until when. Append-only and on disk before
 * the certificate leaves.
 *
 * @param file the ledger
 * @param clock the real one
 */
record Ledger(Path file, InstantSource clock) {
    void enter(String kind, String code, X509Certificate certificate) throws IOException {
        String line = String.join(
                        "\t",
                        clock.instant().toString(),
                        certificate.getSerialNumber().toString(16),
                        kind,
                        code,
                        certificate.getNotAfter().toInstant().toString())
                + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
    }
}
