package shikaku.message;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The center's name for one card session, single use (our profile): 22 to 64 characters of the Base64 URL alphabet,
 * so at least 128 bits that nobody can guess. Part of what the holder's key signs.
 */
public record SessionIdentifier(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    public SessionIdentifier {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a session identifier has 22 to 64 characters of base64url");
        }
    }

    /** The ASCII bytes of the identifier, as they are signed. */
    public byte[] toBytes() {
        return value.getBytes(StandardCharsets.US_ASCII);
    }
}
