package shikaku.message;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The character encoding of a message: what its XML declaration says, and of that only the two in use.
 *
 * <p>{@code Shift_JIS} is read as Windows-31J, because that is what Japanese Windows machines write under this name;
 * otherwise 髙 and ① would be lost (our decision). Either may go by the other names that software in the field gives it; a third encoding is refused.
 */
final class Encoding {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    /** In which a declaration stands, if there is one. */
    static final int DECLARATION_BYTES = 200;

    private static final Pattern DECLARED =
            Pattern.compile("^(?:\\xEF\\xBB\\xBF)?<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private Encoding() {}

    static Charset of(byte[] message) {
        if (isUtf16(message)) {
            throw new MalformedMessage(Reason.MESSAGE_MALFORMED, "encoding");
        }
        var head = new String(message, 0, Math.min(message.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
    }

    /** Each of its forms begins with a zero or with its mark, and neither of the two encodings in use does. */
    private static boolean isUtf16(byte[] message) {
        if (message.length < 2) {
            return false;
        }
        int begin = Byte.toUnsignedInt(message[0]) << Byte.SIZE | Byte.toUnsignedInt(message[1]);
        return begin == 0xFEFF || begin == 0xFFFE || message[0] == 0 || message[1] == 0;
    }

    private static Charset named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "UTF-8", "UTF8" -> StandardCharsets.UTF_8;
            case "SHIFT_JIS", "SHIFT-JIS", "SJIS", "X-SJIS", "WINDOWS-31J", "MS932", "CP932" -> WINDOWS_31J;
            default -> throw new MalformedMessage(Reason.MESSAGE_MALFORMED, "encoding");
        };
    }
}
