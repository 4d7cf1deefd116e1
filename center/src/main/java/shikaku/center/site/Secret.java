package shikaku.center.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import shikaku.center.Limits;
import shikaku.certificate.OwnerFile;

/** The password of the authority's key store. What protects it is that only the owner can read the file; PKCS#12 wants one anyway. */
final class Secret {
    private static final int BYTES = 24;

    private Secret() {}

    /** The secret in a file, made at the first call. */
    static String of(Path file, SecureRandom random) throws IOException {
        byte[] secret = new OwnerFile(file).readOrCreate(Limits.PASSWORD_BYTES, () -> fresh(random));
        return new String(secret, StandardCharsets.US_ASCII).strip();
    }

    private static byte[] fresh(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encode(secret);
    }
}
