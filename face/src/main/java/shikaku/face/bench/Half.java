package shikaku.face.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which half of the people somebody belongs to. Decided by a hash of the folder's name, so that the same people are in the same half in every run,
 * on every machine, whoever else is there.
 */
public enum Half {
    /** On these the operating point is chosen. */
    CHOSEN_ON,
    /** On these it is reported: nobody of them had a part in choosing it. */
    REPORTED_ON;

    static Half of(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return (hash[0] & 1) == 0 ? CHOSEN_ON : REPORTED_ON;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
