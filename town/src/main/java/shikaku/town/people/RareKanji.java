package shikaku.town.people;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.stream.Collectors;

/** Characters outside JIS X 0208, such as 髙, 﨑 and 𠮷: what an older system cannot write stands as ● (interface.md §2.3). */
final class RareKanji {
    private static final String UNKNOWN = "●";

    private RareKanji() {}

    /** Whether {@code text} holds one. */
    static boolean in(String text) {
        return !encoder().canEncode(text);
    }

    /** {@code text} as such a system writes it. */
    static String masked(String text) {
        CharsetEncoder encoder = encoder();
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(character -> encoder.canEncode(character) ? character : UNKNOWN)
                .collect(Collectors.joining());
    }

    /** Java's Shift_JIS is JIS X 0208 without the vendors' extensions. */
    private static CharsetEncoder encoder() {
        return Charset.forName("Shift_JIS").newEncoder();
    }
}
