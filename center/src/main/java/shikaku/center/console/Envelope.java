package shikaku.center.console;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 文字コード: what a message's XML declaration says and what its bytes are. */
final class Envelope {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int HEAD = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private Envelope() {}

    /** The declared name; empty when none is, which is UTF-8. */
    static Optional<String> declared(byte[] message) {
        byte[] bare = hasMark(message) ? Arrays.copyOfRange(message, MARK.length, message.length) : message;
        return declared(new String(bare, 0, Math.min(bare.length, HEAD), StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> declared(String text) {
        Matcher found = DECLARED.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The encoding of that name; empty for one that the center does not read. */
    static Optional<Charset> charset(Optional<String> declared) {
        return switch (declared.orElse("UTF-8").toUpperCase(Locale.ROOT)) {
            case "UTF-8" -> Optional.of(StandardCharsets.UTF_8);
            case "SHIFT_JIS", "WINDOWS-31J" -> Optional.of(WINDOWS_31J);
            default -> Optional.empty();
        };
    }

    static boolean hasMark(byte[] message) {
        return message.length >= MARK.length && Arrays.equals(message, 0, MARK.length, MARK, 0, MARK.length);
    }

    /** Whether every byte is one of the encoding. */
    static boolean fits(byte[] message, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(message));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** What was pasted, in the encoding that it declares itself; empty when a character is not of that one. */
    static Optional<byte[]> bytes(String pasted) {
        try {
            Charset charset = charset(declared(pasted)).orElse(StandardCharsets.UTF_8);
            ByteBuffer encoded = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(pasted));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
