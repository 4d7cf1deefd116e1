package shikaku.certificate.cvc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Names a key inside card-verifiable certificates (鍵識別子): 16 bytes, seven ASCII digits, {@code 08 05}, seven ASCII digits.
 *
 * @param owner the first seven digits; our profile: whose key it is
 * @param key the last seven digits; our profile: which of the owner's keys
 */
public record KeyIdentifier(String owner, String key) {
    /** Encoded length in bytes. */
    public static final int LENGTH = 16;

    private static final int DIGITS = 7;
    private static final short MARK = 0x0805;
    private static final Pattern SEVEN_DIGITS = Pattern.compile("[0-9]{7}");

    /** @throws IllegalArgumentException when a part is not seven ASCII digits */
    public KeyIdentifier {
        if (!SEVEN_DIGITS.matcher(owner).matches() || !SEVEN_DIGITS.matcher(key).matches()) {
            throw new IllegalArgumentException("a key identifier is seven digits and seven digits");
        }
    }

    /** Reads 16 bytes; anything else is malformed. */
    static KeyIdentifier parse(byte[] encoded) throws MalformedCvc {
        if (encoded.length != LENGTH || ByteBuffer.wrap(encoded).getShort(DIGITS) != MARK) {
            throw new MalformedCvc("key identifier");
        }
        try {
            return new KeyIdentifier(digits(encoded, 0), digits(encoded, DIGITS + Short.BYTES));
        } catch (IllegalArgumentException e) {
            throw new MalformedCvc("key identifier", e);
        }
    }

    /** The 16 bytes as they stand in a certificate. */
    public byte[] encoded() {
        return ByteBuffer.allocate(LENGTH)
                .put(owner.getBytes(StandardCharsets.US_ASCII))
                .putShort(MARK)
                .put(key.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static String digits(byte[] encoded, int from) {
        return new String(encoded, from, DIGITS, StandardCharsets.US_ASCII);
    }
}
