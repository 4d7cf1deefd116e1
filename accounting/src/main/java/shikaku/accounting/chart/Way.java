package shikaku.accounting.chart;

import static shikaku.accounting.AccountingWords.WORDS;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shikaku.message.Sentence;

/** 書き方の違い: ways in which the same is written differently. */
public enum Way {
    /** 全角・半角, spaces, hyphens of any kind. */
    WIDTH,
    /** 異体字: another form of the same kanji ({@link NameKanji}), also a compatibility ideograph or a variation selector. */
    VARIANT_KANJI,
    /** Small kana as large ones, as insurers write them (rules.md §8.1), and hiragana as katakana. */
    KANA;

    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final String DASHES = "‐‑‒–—―−";
    private static final int TO_KATAKANA = 'ァ' - 'ぁ';

    private final Sentence word;

    Way() {
        this.word = WORDS.sentence("way." + name());
    }

    public Sentence word() {
        return word;
    }

    /** The ways in which the two differ; empty when they are the same, or not the same however they are written. */
    static Set<Way> between(String chart, String incoming) {
        Set<Way> all = EnumSet.allOf(Way.class);
        if (chart.equals(incoming) || !plain(chart, all).equals(plain(incoming, all))) {
            return Set.of();
        }
        Set<Way> needed = Arrays.stream(values())
                .filter(way -> !alikeWithout(way, chart, incoming))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Way.class)));
        return needed.isEmpty() ? EnumSet.of(alone(chart, incoming)) : needed;
    }

    /** The text without any way of writing it. */
    static String plain(String text) {
        return plain(text, EnumSet.allOf(Way.class));
    }

    /** A compatibility ideograph is both another width and another form to Unicode; a reader sees another form. */
    private static Way alone(String chart, String incoming) {
        Set<Way> form = EnumSet.of(VARIANT_KANJI);
        return plain(chart, form).equals(plain(incoming, form)) ? VARIANT_KANJI : WIDTH;
    }

    private static boolean alikeWithout(Way way, String chart, String incoming) {
        Set<Way> others = EnumSet.complementOf(EnumSet.of(way));
        return plain(chart, others).equals(plain(incoming, others));
    }

    private static String plain(String text, Set<Way> ways) {
        String plain = text;
        if (ways.contains(WIDTH)) {
            plain = each(Normalizer.normalize(plain, Normalizer.Form.NFKC), Way::width);
        }
        if (ways.contains(VARIANT_KANJI)) {
            plain = NameKanji.known().plain(plain);
        }
        return ways.contains(KANA) ? each(plain, Way::kana) : plain;
    }

    private static String each(String text, IntUnaryOperator letter) {
        IntStream letters = text.codePoints().map(letter).filter(one -> one != 0);
        return letters.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Without spaces: family and given name stand apart by one, in one width or the other, or not at all. */
    private static int width(int letter) {
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            return 0;
        }
        return DASHES.indexOf(letter) >= 0 ? '-' : letter;
    }

    private static int kana(int letter) {
        if (letter == '-') {
            return 'ー';
        }
        int katakana = letter >= 'ぁ' && letter <= 'ゖ' ? letter + TO_KATAKANA : letter;
        int small = SMALL.indexOf(katakana);
        return small >= 0 ? LARGE.charAt(small) : katakana;
    }
}
