package shikaku.town.logs;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a careless program could write a word into its log: the search has to find each before it is believed. */
public enum Spelling {
    PLAIN(Spelling::utf8),
    /** Numbers as a Japanese keyboard types them. */
    FULL_WIDTH(text -> utf8(widened(text))),
    /** Family and given name without a space between them. */
    WITHOUT_SPACE(text -> utf8(text.replaceAll("[\\s　]", ""))),
    SHIFT_JIS(text -> text.getBytes(Charset.forName("windows-31j"))),
    URL(text -> utf8(URLEncoder.encode(text, StandardCharsets.UTF_8))),
    BASE64(text -> Base64.getEncoder().encode(utf8(text))),
    /** In the middle of something else. */
    BASE64_WITHIN(text -> Base64.getUrlEncoder().encode(utf8("{\"n\":\"" + text + "\",\"x\":\"ÿ\"}"))),
    HEX(text -> utf8(HexFormat.of().formatHex(utf8(text)))),
    /** JSON. */
    ESCAPED(text -> utf8(text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining()))),
    /** A query whose value was packed. */
    BASE64_OF_URL(text -> Base64.getEncoder().encode(utf8("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))));

    private static final int WIDER = 0xFEE0;

    private final Function<String, byte[]> written;

    Spelling(Function<String, byte[]> written) {
        this.written = written;
    }

    /** A line of a log with the word in it. */
    public byte[] line(String word) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(utf8("12:34:56 WARN  Careless 0123 value="));
        line.writeBytes(written.apply(word));
        line.writeBytes(utf8(" was refused\n"));
        return line.toByteArray();
    }

    private static String widened(String text) {
        return text.chars()
                .mapToObj(c -> Character.toString(c > ' ' && c < 0x7F ? c + WIDER : c))
                .collect(Collectors.joining());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
