package shikaku.terminal.store;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * 機械の鍵: what the days' keys lie wrapped in. Whoever carries the terminal's folder away has neither the days' keys nor anything they seal, as long as this key
 * stays: in a token that does not give it out, or in a file elsewhere.
 *
 * @param key AES-256; of a token only a handle of it
 * @param box works with that key where it lies
 */
public record MachineKey(SecretKey key, Box box) {
    /** AES-256. */
    static final int BYTES = 32;

    /** A day's key, wrapped. */
    static final int WRAPPED_BYTES = BYTES + AesGcm.MORE;

    byte[] wrapped(LocalDate day, SecretKey dayKey) throws IOException {
        try {
            return box.closed(key, label(day), dayKey.getEncoded());
        } catch (GeneralSecurityException refuses) {
            throw new IOException("the machine's key does not wrap", refuses);
        }
    }

    /** Empty when it was wrapped in another machine's key, or for another day. */
    Optional<SecretKey> unwrapped(LocalDate day, byte[] wrapped) {
        try {
            return Optional.of(new SecretKeySpec(box.opened(key, label(day), wrapped), "AES"));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static String label(LocalDate day) {
        return "day-key/" + day;
    }

    @Override
    public String toString() {
        return "MachineKey[…]";
    }
}
