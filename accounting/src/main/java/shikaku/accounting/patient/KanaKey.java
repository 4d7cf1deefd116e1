package shikaku.accounting.patient;

import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.domain.PersonName;

/**
 * カナ氏名 made comparable: full-width katakana without spaces, small kana as large ones. Insurers enlarge small kana (ショ as シヨ), and a
 * search that takes this for another name finds nobody (rules.md §8.1).
 *
 * @param text the comparable form
 */
record KanaKey(String text) {
    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final String DASHES = "-‐‑‒–—―−";
    private static final int HIRAGANA_FIRST = 'ぁ';
    private static final int HIRAGANA_LAST = 'ゖ';
    private static final int TO_KATAKANA = 'ァ' - 'ぁ';

    static KanaKey of(String kana) {
        return new KanaKey(Normalizer.normalize(kana, Normalizer.Form.NFKC)
                .codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .map(KanaKey::comparable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    /** The keys somebody goes by: 氏名カナ and, for 通称, 氏名カナ（その他）. */
    static Set<KanaKey> of(PersonName names) {
        return Stream.concat(names.kana().stream(), names.otherKana().stream())
                .map(KanaKey::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int comparable(int letter) {
        int katakana = letter >= HIRAGANA_FIRST && letter <= HIRAGANA_LAST ? letter + TO_KATAKANA : letter;
        if (DASHES.indexOf(katakana) >= 0) {
            return 'ー';
        }
        int small = SMALL.indexOf(katakana);
        return small >= 0 ? LARGE.charAt(small) : katakana;
    }

    @Override
    public String toString() {
        return "KanaKey[…]";
    }
}
