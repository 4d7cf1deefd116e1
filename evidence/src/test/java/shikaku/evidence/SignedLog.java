package shikaku.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A log in commits of several records, whose heads are signed and, by an authority of the test's own, time-stamped. */
record SignedLog(DataSource source, LogSigner signer) {
    private static final Instant BEGUN = Instant.parse("2026-11-24T00:00:00Z");

    /** When a note was stamped stands in the token, before the hash of the note. */
    static final StampCheck AUTHORITY =
            (token, note) -> Optional.of(new String(token, StandardCharsets.UTF_8).split(" "))
                    .filter(parts -> parts.length == 2
                            && parts[1].equals(Hash.sha256(note).base64()))
                    .map(parts -> Instant.parse(parts[0]));

    /** So many commits of one to seven records; every third is signed, every sixth stamped. */
    static SignedLog of(Path folder, int commits) throws SQLException, IOException {
        SignedLog log = new SignedLog(new SqliteFile(folder.resolve("evidence.db")).source(), signer("center"));
        EvidenceStore store = new EvidenceStore(log.source());
        store.open();
        for (int commit = 1; commit <= commits; commit++) {
            int number = commit;
            store.keep(IntStream.range(0, 1 + commit * 5 % 7)
                    .mapToObj(one ->
                            Waiting.of(Samples.record("p-" + number + "-" + one), Optional.empty(), UnitOfWork.NONE))
                    .toList());
            Instant now = BEGUN.plus(Duration.ofMinutes(commit));
            Notary notary = log.notary(now);
            if (commit % 3 == 0) {
                notary.sign();
            }
            if (commit % 6 == 0) {
                notary.stamp();
            }
        }
        store.close();
        return log;
    }

    Notary notary(Instant now) {
        return new Notary(source, signer, Optional.of(note -> token(now, note)), () -> now);
    }

    static byte[] token(Instant now, byte[] note) {
        return (now + " " + Hash.sha256(note).base64()).getBytes(StandardCharsets.UTF_8);
    }

    static LogSigner signer(String name) {
        try {
            return new LogSigner(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] export() throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EvidenceReader(source).export(out);
        return out.toByteArray();
    }

    /** The lines with a last line that fits them, as whoever forges would write it. */
    static byte[] ended(List<String> lines) {
        List<String> before =
                lines.stream().filter(line -> !line.startsWith("E ")).toList();
        byte[] bytes = text(before);
        byte[] end = ("E " + Hash.sha256(bytes).base64() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(bytes, bytes.length + end.length);
        System.arraycopy(end, 0, whole, bytes.length, end.length);
        return whole;
    }

    static byte[] text(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
