package shikaku.center.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of what was read.
 *
 * @param sha256 64 hexadecimal digits
 */
record Digest(String sha256, long bytes) {
    /** Reads all of it, and hands it on. @param limit at most so many bytes are read, and one more */
    static Digest of(InputStream in, long limit, OutputStream on) throws IOException {
        try {
            DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            byte[] part = new byte[1 << 16];
            long bytes = 0;
            for (int read = digested.read(part); read >= 0 && bytes <= limit; read = digested.read(part)) {
                on.write(part, 0, read);
                bytes += read;
            }
            return new Digest(
                    HexFormat.of().formatHex(digested.getMessageDigest().digest()), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
