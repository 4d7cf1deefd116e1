package shikaku.town.logs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as whoever knows an encoding reads it: UTF-8, Shift_JIS, percent-encoding (RFC 3986 §2.1), {@code \}{@code uXXXX}, and what stands in it as hex or
 * Base64 of either alphabet (RFC 4648), wherever in a group that begins.
 */
final class Readings {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{12,}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}");
    private static final int GROUP = 4;

    private Readings() {}

    /** All of them. */
    static Set<String> of(byte[] line) {
        Set<String> all = new LinkedHashSet<>();
        bytes(line, 0, all);
        return all;
    }

    private static void bytes(byte[] bytes, int depth, Set<String> all) {
        text(new String(bytes, StandardCharsets.UTF_8), depth, all);
        if (isBeyondAscii(bytes)) {
            text(new String(bytes, SHIFT_JIS), depth, all);
        }
    }

    private static void text(String text, int depth, Set<String> all) {
        if (!all.add(text) || depth == Limits.DEPTH) {
            return;
        }
        percent(text, StandardCharsets.UTF_8, depth, all);
        percent(text, SHIFT_JIS, depth, all);
        if (text.contains("\\u")) {
            Matcher escaped = ESCAPED.matcher(text);
            text(
                    escaped.replaceAll(found ->
                            Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16)))),
                    depth + 1,
                    all);
        }
        hex(text, depth, all);
        base64(text, depth, all);
    }

    /** Forms write a space as a plus sign. */
    private static void percent(String text, Charset charset, int depth, Set<String> all) {
        if (text.indexOf('%') >= 0) {
            Matcher found = PERCENT.matcher(text.replace('+', ' '));
            text(
                    found.replaceAll(octets -> Matcher.quoteReplacement(
                            new String(HexFormat.of().parseHex(octets.group().replace("%", "")), charset))),
                    depth + 1,
                    all);
        }
    }

    private static void hex(String text, int depth, Set<String> all) {
        Matcher found = HEX.matcher(text);
        while (found.find()) {
            for (int from = 0; from < 2; from++) {
                String digits = found.group().substring(from);
                bytes(HexFormat.of().parseHex(digits.substring(0, digits.length() / 2 * 2)), depth + 1, all);
            }
        }
    }

    private static void base64(String text, int depth, Set<String> all) {
        Matcher found = BASE64.matcher(text);
        while (found.find()) {
            String letters = found.group().replace('-', '+').replace('_', '/');
            for (int from = 0; from < GROUP; from++) {
                bytes(decoded(letters.substring(from)), depth + 1, all);
            }
        }
    }

    /** A last letter that alone makes no byte is left out. */
    private static byte[] decoded(String letters) {
        String whole = letters.length() % GROUP == 1 ? letters.substring(0, letters.length() - 1) : letters;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int groups = whole.length() / GROUP * GROUP;
        bytes.writeBytes(Base64.getDecoder().decode(whole.substring(0, groups)));
        bytes.writeBytes(Base64.getDecoder().decode(whole.substring(groups)));
        return bytes.toByteArray();
    }

    private static boolean isBeyondAscii(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return true;
            }
        }
        return false;
    }
}
