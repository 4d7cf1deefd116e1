package shikaku.accounting.chart;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 氏名の検索: what somebody typed as a pattern for names of charts, as PostgreSQL reads patterns. Variant kanji (高・髙) find each other, with or without a
 * variation selector, and a kanji that the chart could not write (●) may be any: patients with ● are searched for most.
 */
public final class NamePattern {
    /** One letter alone would find everybody with a ●. */
    private static final int LETTERS_FOR_MASKS = 2;

    private static final String SELECTOR = "[\\uFE00-\\uFE0F\\U000E0100-\\U000E01EF]?";

    private NamePattern() {}

    /** @param typed in compatibility form (NFKC), without spaces; what it says is a name and never a pattern */
    public static String of(String typed) {
        int[] letters = NameKanji.known()
                .plain(typed)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        boolean masks = letters.length >= LETTERS_FOR_MASKS;
        return IntStream.of(letters)
                .mapToObj(letter -> "[" + forms(letter, masks) + "]" + SELECTOR)
                .collect(Collectors.joining());
    }

    private static String forms(int letter, boolean masks) {
        String unreadable = masks && Character.isIdeographic(letter) ? Letter.unreadablePattern() : "";
        return NameKanji.known()
                .forms(letter)
                .mapToObj("\\U%08X"::formatted)
                .collect(Collectors.joining("", "", unreadable));
    }
}
