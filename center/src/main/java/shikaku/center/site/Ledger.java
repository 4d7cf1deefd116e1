package shikaku.center.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.center.Limits;
import shikaku.certificate.OwnerFile;

/**
 * 発行台帳: {@code issued.tsv} with one line a certificate, with tabs between when, serial number, kind, for whom, and until when; beside it
 * the certificates themselves, {@code issued/SERIAL.der}. Append-only and on disk before a certificate leaves.
 *
 * @param folder of the authority
 * @param clock the real one
 */
record Ledger(Path folder, InstantSource clock) {
    void enter(String kind, String code, X509Certificate certificate) throws IOException, CertificateEncodingException {
        Files.createDirectories(folder.resolve("issued"));
        new OwnerFile(der(certificate.getSerialNumber())).replace(certificate.getEncoded());
        String line = String.join(
                        "\t",
                        clock.instant().toString(),
                        certificate.getSerialNumber().toString(16),
                        kind,
                        code,
                        certificate.getNotAfter().toInstant().toString())
                + "\n";
        Files.writeString(
                folder.resolve("issued.tsv"),
                line,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
    }

    /** The last {@link Limits#ISSUED_KNOWN} certificates, the earliest first. */
    List<Issued> entries() throws IOException {
        Path lines = folder.resolve("issued.tsv");
        if (!Files.exists(lines)) {
            return List.of();
        }
        Deque<Issued> last = new ArrayDeque<>();
        try (Stream<String> all = Files.lines(lines, StandardCharsets.UTF_8)) {
            all.flatMap(line -> Issued.ofLine(line).stream()).forEach(issued -> {
                last.add(issued);
                if (last.size() > Limits.ISSUED_KNOWN) {
                    last.removeFirst();
                }
            });
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return List.copyOf(last);
    }

    boolean knows(BigInteger serial) {
        return Files.exists(der(serial));
    }

    /** The fingerprint (SHA-256, hex) finds the certificate again, and says nothing to whom does not have it; empty when it was never issued. */
    Optional<String> fingerprint(BigInteger serial) throws IOException {
        if (!knows(serial)) {
            return Optional.empty();
        }
        try {
            return Optional.of(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(der(serial)))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Path der(BigInteger serial) {
        return folder.resolve("issued").resolve(serial.toString(16) + ".der");
    }
}
