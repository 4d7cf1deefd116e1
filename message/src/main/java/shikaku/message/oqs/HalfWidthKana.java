package shikaku.message.oqs;

import java.text.Normalizer;

/**
 * 半角カナ: the form in which 氏名カナ travels (interface.md §2.3). Hiragana and full-width katakana become half-width, voiced
 * marks standing behind their letter; what has no half-width form stays.
 */
final class HalfWidthKana {

    private static final String FULL =
            "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー・、。「」\u3000\u3099\u309A゛゜";
    private static final String HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ･､｡｢｣ ﾞﾟﾞﾟ";
    private static final int HIRAGANA_FIRST = 0x3041;
    private static final int HIRAGANA_LAST = 0x3096;
    private static final int KATAKANA_LAST = 0x30FF;
    private static final int TO_KATAKANA = 0x60;

    private HalfWidthKana() {}

    static String of(String kana) {
        var half = new StringBuilder();
        kana.codePoints().forEach(character -> half.append(of(character)));
        return half.toString();
    }

    private static String of(int character) {
        if (character < HIRAGANA_FIRST || character > KATAKANA_LAST) {
            return mapped(Character.toString(character));
        }
        int katakana = character <= HIRAGANA_LAST ? character + TO_KATAKANA : character;
        // ガ becomes カ and its mark; nothing but kana is taken apart, for kanji would change.
        return mapped(Normalizer.normalize(Character.toString(katakana), Normalizer.Form.NFD));
    }

    private static String mapped(String letters) {
        var half = new StringBuilder();
        letters.codePoints().forEach(letter -> {
            int at = FULL.indexOf(letter);
            half.appendCodePoint(at < 0 ? letter : HALF.charAt(at));
        });
        return half.toString();
    }
}
