package shikaku.town.commands;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceReader;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.LogSigner;
import shikaku.evidence.Notary;
import shikaku.evidence.Outcome;

/**
 * A log that was written, with what was given out for it.
 *
 * @param source its database
 * @param receipts one a record
 */
record WrittenLog(DataSource source, List<String> receipts) {
    private static final Instant WHEN = Instant.parse("2026-11-24T00:15:30Z");

    /** As many records as asked for, each in a commit of its own. */
    static WrittenLog of(DataSource source, List<String> tables, int records) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute(table);
            }
        }
        List<String> receipts = new ArrayList<>();
        try (EvidenceLog log = EvidenceLog.open(source)) {
            for (int number = 0; number < records; number++) {
                receipts.add(log.append(record(number)).text());
            }
        }
        return new WrittenLog(source, List.copyOf(receipts));
    }

    private static EvidenceRecord record(int number) {
        return EvidenceRecord.of(
                        WHEN.plusSeconds(number), Act.INQUIRY_BY_CARD, "2810000001", "center", "受付", Outcome.DONE)
                .withWhom("person-" + number);
    }

    /** Signs its head, and keeps the checkpoint beside it. */
    String sign(LogSigner signer) throws SQLException {
        new Notary(source, signer, Optional.empty(), () -> WHEN).sign();
        return signer.sign(new EvidenceReader(source).head().orElseThrow());
    }

    static LogSigner signer() throws GeneralSecurityException {
        return new LogSigner("center", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }

    /** With a last line that fits, as whoever forges would write it. */
    static String ended(String lines) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return lines + "E " + Base64.getEncoder().encodeToString(hash) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String export() throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EvidenceReader(source).export(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
