package shikaku.accounting.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * 字: one letter as a reader sees it, with what belongs to it: a variation selector (異体字セレクタ), a voiced mark.
 *
 * @param text as it is written
 */
record Letter(String text) {
    static final String UNREADABLE = "●〓□■?？\uFFFD";
    private static final int FIRST_HALF_WIDTH_KANA = 'ｦ';
    private static final int VOICED = 'ﾞ';
    private static final int HALF_VOICED = 'ﾟ';

    static List<Letter> of(String text) {
        List<Letter> letters = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (!one.isEmpty() && !(belongs(point) && !new Letter(one.toString()).unreadable())) {
                letters.add(new Letter(one.toString()));
                one.setLength(0);
            }
            one.appendCodePoint(point);
        });
        if (!one.isEmpty()) {
            letters.add(new Letter(one.toString()));
        }
        return letters;
    }

    /** Whether it stands for one that nobody could write: ● and what other systems put there (〓, □, ?, U+FFFD). */
    boolean unreadable() {
        return unreadable(text.codePointAt(0));
    }

    static boolean unreadable(int point) {
        return UNREADABLE.indexOf(point) >= 0;
    }

    /** Without any way of writing it; empty for a space. */
    String plain() {
        return Way.plain(text);
    }

    boolean halfWidthKana() {
        return text.charAt(0) >= FIRST_HALF_WIDTH_KANA && text.charAt(0) <= HALF_VOICED;
    }

    private static boolean belongs(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> point == VOICED || point == HALF_VOICED;
        };
    }

    @Override
    public String toString() {
        return "Letter[…]";
    }
}
