package shikaku.accounting.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 字: one letter as a reader sees it, with what belongs to it: a variation selector (異体字セレクタ), a voiced mark.
 *
 * @param text as it is written
 */
record Letter(String text) {
    /**
     * ● and what other systems put in its place: blocks and geometric shapes (U+2580 to 25FF, with ●, ○, □, ◆), their like among the other
     * symbols, 〓 and U+303F, signs of ASCII in either width, U+FFFC and U+FFFD. A private letter (外字) only says something to the system that
     * made it.
     */
    private static final List<Span> UNREADABLE = List.of(
            new Span('*', '*'),
            new Span('?', '?'),
            new Span('_', '_'),
            new Span(0x2580, 0x25FF),
            new Span(0x26AA, 0x26AC),
            new Span(0x2B1B, 0x2B1C),
            new Span(0x2B24, 0x2B24),
            new Span('〓', '〓'),
            new Span(0x303F, 0x303F),
            new Span(0xE000, 0xF8FF),
            new Span('＊', '＊'),
            new Span('？', '？'),
            new Span('＿', '＿'),
            new Span(0xFFFC, 0xFFFD),
            new Span(0xF0000, 0xFFFFD),
            new Span(0x100000, 0x10FFFD));

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
        return UNREADABLE.stream().anyMatch(span -> point >= span.from() && point <= span.to());
    }

    /** All that are unreadable, as PostgreSQL writes them within a bracket of a pattern. */
    static String unreadablePattern() {
        return UNREADABLE.stream()
                .map(span -> "\\U%08X-\\U%08X".formatted(span.from(), span.to()))
                .collect(Collectors.joining());
    }

    /** Code points from one to another, both included. */
    private record Span(int from, int to) {}

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
