package shikaku.terminal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import shikaku.certificate.OwnerFile;
import shikaku.message.Octets;

/**
 * カードの印: under what a card is remembered, HMAC-SHA-256 over the hash of its certificate. The key lies beside the store and never in it: whoever has the
 * store alone cannot tell whether a card they know was here, and without the file nobody can tell any more. A renewed certificate is another card.
 */
public final class CardMarks {
    /** Its name in the data folder. */
    public static final String FILE = "card-marks.key";

    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private CardMarks(byte[] key) {
        this.key = new SecretKeySpec(key, MAC);
    }

    /** With the key that lies in this folder; the first time it is made. */
    public static CardMarks in(Path folder, SecureRandom random) throws IOException {
        OwnerFile file = new OwnerFile(folder.resolve(FILE));
        if (!file.exists()) {
            byte[] fresh = new byte[BYTES];
            random.nextBytes(fresh);
            file.replace(fresh);
        }
        byte[] key = file.read(BYTES);
        if (key.length != BYTES) {
            throw new IOException("not a key of ours: " + FILE);
        }
        return new CardMarks(key);
    }

    /** @param card SHA-256 of its certificate */
    Octets of(Octets card) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return Octets.of(mac.doFinal(card.toByteArray()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }

    /** @param certificate the whole of it, as the card gave it */
    Octets ofCertificate(Octets certificate) {
        try {
            return of(Octets.of(MessageDigest.getInstance("SHA-256").digest(certificate.toByteArray())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
