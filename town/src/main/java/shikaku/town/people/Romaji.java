package shikaku.town.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * ローマ字: kana in Latin letters after Hepburn, as on a passport (サトウ is Sato, イノウエ is Inoue), and a folded form in which the usual spellings
 * of one sound are the same (Satō, Satoh, satou; shi and si).
 */
public final class Romaji {
    private static final int HIRAGANA_FIRST = 'ぁ';
    private static final int HIRAGANA_LAST = 'ゖ';
    private static final int TO_KATAKANA = 'ァ' - 'ぁ';

    private static final Map<String, String> SOUNDS = sounds("""
            ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko ガ ga ギ gi グ gu ゲ ge ゴ go
            サ sa シ shi ス su セ se ソ so ザ za ジ ji ズ zu ゼ ze ゾ zo タ ta チ chi ツ tsu テ te ト to ダ da ヂ ji ヅ zu デ de ド do
            ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po
            マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ヴ vu
            ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo
            キャ kya キュ kyu キョ kyo ギャ gya ギュ gyu ギョ gyo シャ sha シュ shu ショ sho シェ she ジャ ja ジュ ju ジョ jo ジェ je
            チャ cha チュ chu チョ cho チェ che ニャ nya ニュ nyu ニョ nyo ヒャ hya ヒュ hyu ヒョ hyo ビャ bya ビュ byu ビョ byo
            ピャ pya ピュ pyu ピョ pyo ミャ mya ミュ myu ミョ myo リャ rya リュ ryu リョ ryo
            ファ fa フィ fi フェ fe フォ fo ティ ti ディ di トゥ tu ドゥ du ウィ wi ウェ we ウォ wo ヴァ va ヴィ vi ヴェ ve ヴォ vo
            """);

    /** First what is spelt in two ways, then what is written long. */
    private static final String[][] SAME = {
        {"[^\\p{IsAlphabetic}\\p{IsDigit}]", ""},
        {"tch", "tt"},
        {"shy?(?=[aueo])", "sy"},
        {"sh", "s"},
        {"(ch|c)y?(?=[auo])", "ty"},
        {"ch", "t"},
        {"tsu", "tu"},
        {"fu", "hu"},
        {"jy?(?=[auo])", "zy"},
        {"j", "z"},
        {"dz", "z"},
        {"wo", "o"},
        {"l", "r"},
        {"m(?=[bmp])", "n"},
        {"oh(?![aiueo])", "o"},
        {"o[ou]", "o"},
        {"uu", "u"},
        {"aa", "a"},
        {"ii", "i"},
        {"ee", "e"},
        {"(.)\\1", "$1"},
    };

    private Romaji() {}

    /** Kana of either kind and width; other letters stay as they are. Words begin with a capital. */
    public static String of(String kana) {
        return Arrays.stream(letters(kana).split("[\\s　]+"))
                .map(word -> word.replaceAll("o[ou](?![aiueo])", "o").replace("uu", "u"))
                .map(word -> word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** What one word is compared by, however it was spelt; kanji stay. */
    public static String folded(String word) {
        String plain = Normalizer.normalize(letters(word).toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "");
        for (String[] same : SAME) {
            plain = plain.replaceAll(same[0], same[1]);
        }
        return plain;
    }

    private static String letters(String text) {
        String katakana = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(letter -> letter >= HIRAGANA_FIRST && letter <= HIRAGANA_LAST ? letter + TO_KATAKANA : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        StringBuilder latin = new StringBuilder();
        for (int at = 0; at < katakana.length(); ) {
            int taken = at + 2 <= katakana.length() && SOUNDS.containsKey(katakana.substring(at, at + 2)) ? 2 : 1;
            String kana = katakana.substring(at, at + taken);
            latin.append(SOUNDS.getOrDefault(kana, kana));
            at += taken;
        }
        return latin.toString()
                .replace("ッch", "tch")
                .replaceAll("ッ([a-z])", "$1$1")
                .replaceAll("(?<=[a-z])ー", "");
    }

    private static Map<String, String> sounds(String table) {
        String[] cells = table.strip().split("\\s+");
        return java.util.stream.IntStream.range(0, cells.length / 2)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(i -> cells[2 * i], i -> cells[2 * i + 1]));
    }
}
