package shikaku.town.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import shikaku.domain.PersonId;

/** Names and numbers that look random and are the same every time, because they are digests of what they stand for. */
final class Opaque {
    private static final int LINKAGE_BYTES = 16;
    private static final int SERIAL_BYTES = 20;

    private Opaque() {}

    static PersonId linkage(String residentId) {
        return new PersonId(HexFormat.of().formatHex(digest("linkage/" + residentId), 0, LINKAGE_BYTES));
    }

    /** A serial number of RFC 5280 §4.1.2.2: 20 bytes, positive, without leading zero. */
    static String serial(long seed, String residentId, int generation) {
        byte[] bytes = digest("serial/" + seed + "/" + residentId + "/" + generation);
        bytes[0] = (byte) (bytes[0] & 0x3f | 0x40);
        return HexFormat.of().formatHex(bytes, 0, SERIAL_BYTES);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
