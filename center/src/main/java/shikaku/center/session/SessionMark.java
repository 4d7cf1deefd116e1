package shikaku.center.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import shikaku.evidence.EvidenceRecord;
import shikaku.message.SessionIdentifier;

/**
 * The mark of a card session on its rows of evidence: the item {@code session:} with SHA-256 of the identifier in hex. By it the rows of ③, ④
 * and ⑤′ are joined from the log alone, and a signature as verifier (④) that no inquiry followed is seen. The mark is a new one for every
 * check-in and says nothing about the card, whose own hash would follow its holder from clinic to clinic.
 */
public final class SessionMark {
    private static final String PREFIX = "session:";

    private SessionMark() {}

    /** The record with the mark as its first item. */
    public static EvidenceRecord on(EvidenceRecord record, SessionIdentifier session) {
        List<String> items =
                Stream.concat(Stream.of(of(session)), record.items().stream()).toList();
        return record.withItems(items, record.consents());
    }

    /** The item itself. */
    public static String of(SessionIdentifier session) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(session.toBytes());
            return PREFIX + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
