package shikaku.town.logs;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One way to write what people write in several: full or half width (Unicode NFKC, UAX #15), small letters, no space between Japanese characters. */
final class Plain {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_JAPANESE = Pattern.compile("(?<=[^\\x00-\\x7F]) (?=[^\\x00-\\x7F])");

    private Plain() {}

    static String of(String text) {
        String even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN_JAPANESE.matcher(SPACES.matcher(even).replaceAll(" ")).replaceAll("");
    }
}
