package shikaku.center.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import shikaku.center.file.OwnerFile;

/** The password of the authority's key store. What protects it is that only the owner can read the file; PKCS#12 wants one anyway. */
final class Secret {
    private static final int BYTES = 24;

    private Secret() {}

    /** The secret in a file, made at the first call. */
    static String of(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[BYTES];
            random.nextBytes(secret);
            OwnerFile.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        return Files.readString(file).strip();
    }
}
