package shikaku.evidence;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Writes JSON (RFC 8259) in one way only: members sorted, no white space, only what must be escaped is escaped. Values are texts
 * and lists of texts. Control characters are escaped, so the whole stands on one line.
 */
final class CanonicalJson {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7f;
    private static final int LAST_CONTROL = 0x9f;

    private CanonicalJson() {}

    static String write(SortedMap<String, Object> members) {
        return members.entrySet().stream()
                .map(member -> text(member.getKey()) + ":" + value(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(item -> text(item.toString())).collect(Collectors.joining(",", "[", "]"))
                : text(value.toString());
    }

    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(out, text.charAt(i));
        }
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, char c) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (isControl(c)) {
            out.append("\\u%04x".formatted((int) c));
        } else {
            out.append(c);
        }
    }

    /** Also the characters beyond ASCII that some readers take for the end of a line. */
    private static boolean isControl(char c) {
        return c < FIRST_PRINTABLE || (c >= DELETE && c <= LAST_CONTROL) || c == '\u2028' || c == '\u2029';
    }
}
