package shikaku.accounting.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * 異体字の表: which kanji are forms of one another in names. What Unicode itself says (canonical equivalents of compatibility ideographs,
 * ideographic variation sequences) is computed; the rest is a table in the resources. It says that two names may be the same, never that they
 * are: the chart keeps its own writing until a clerk decides.
 */
final class NameKanji {
    private static final String TABLE = "/shikaku/accounting/name-kanji.txt";
    private static final NameKanji KNOWN = read();
    private static final int FIRST_SELECTOR = 0xFE00;
    private static final int LAST_SELECTOR = 0xFE0F;
    private static final int FIRST_IDEOGRAPHIC_SELECTOR = 0xE0100;
    private static final int LAST_IDEOGRAPHIC_SELECTOR = 0xE01EF;

    private final Map<Integer, Integer> first;

    private NameKanji(Map<Integer, Integer> first) {
        this.first = Map.copyOf(first);
    }

    static NameKanji known() {
        return KNOWN;
    }

    /** Every kanji as the first of its group, without selectors. */
    String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(letter -> !isSelector(letter))
                .map(letter -> first.getOrDefault(letter, letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A kanji and all others of its group; any other letter alone. */
    IntStream forms(int letter) {
        int main = first.getOrDefault(letter, letter);
        IntStream others = first.entrySet().stream()
                .filter(form -> form.getValue() == main)
                .mapToInt(Map.Entry::getKey);
        return IntStream.concat(IntStream.of(letter), others).distinct();
    }

    private static boolean isSelector(int letter) {
        return (letter >= FIRST_SELECTOR && letter <= LAST_SELECTOR)
                || (letter >= FIRST_IDEOGRAPHIC_SELECTOR && letter <= LAST_IDEOGRAPHIC_SELECTOR);
    }

    /** One group a line, its forms side by side; no kanji stands in two groups. */
    private static NameKanji read() {
        Map<Integer, Integer> first = new HashMap<>();
        lines().lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(group -> {
            int main = group.codePointAt(0);
            group.codePoints().filter(letter -> !Character.isWhitespace(letter)).forEach(letter -> {
                if (first.put(letter, main) != null) {
                    throw new IllegalStateException(
                            "a kanji of two groups in " + TABLE + ": " + Integer.toHexString(letter));
                }
            });
        });
        return new NameKanji(first);
    }

    private static String lines() {
        try (InputStream table = Objects.requireNonNull(NameKanji.class.getResourceAsStream(TABLE))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
