package shikaku.accounting.chart;

import java.text.Normalizer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredSymbol;

/**
 * ●: stands for a character that the insurer could not write; it may stand for any one (rules.md §8.1, §12.7). So do 〓, □, ? and U+FFFD, which
 * other systems put in its place.
 */
public final class Mask {
    private Mask() {}

    /** Whether something in a text is not written. */
    public static boolean in(String text) {
        return Letter.of(text).stream().anyMatch(Letter::unreadable);
    }

    /** Whether something in a key is not written: nobody can be asked about under it, nor registered. */
    public static boolean in(InsuredCardKey key) {
        return in(key.number().value())
                || key.symbol().map(InsuredSymbol::value).filter(Mask::in).isPresent();
    }

    /** Whether a ● of either may stand for what the other has. */
    static boolean stands(ChartItem item, String one, String other) {
        return (in(one) || in(other)) && item.mayBeTheSame(one, other);
    }

    /** Letter by letter the same, where both are written; in whatever way they are written. */
    static boolean mayBeTheSame(String one, String other) {
        List<Letter> left = written(one);
        List<Letter> right = written(other);
        if (left.size() != right.size()) {
            return false;
        }
        for (int at = 0; at < left.size(); at++) {
            if (!mayBeTheSame(left.get(at), right.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** Character by character the same, where both are written: 記号・番号 and 郵便番号 have no other way of writing them. */
    static boolean mayBeTheSameCode(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return left.length == right.length
                && IntStream.range(0, left.length)
                        .allMatch(at ->
                                left[at] == right[at] || Letter.unreadable(left[at]) || Letter.unreadable(right[at]));
    }

    /**
     * A text with the letters of another in the place of its own unreadable ones; every other letter and space stays as it is written. Empty
     * unless all of them are told, and the rest is the same in whatever way it is written.
     */
    static Optional<String> filled(String masked, String whole) {
        if (in(whole) || !mayBeTheSame(masked, whole)) {
            return Optional.empty();
        }
        boolean narrow = Letter.of(masked).stream().anyMatch(Letter::halfWidthKana);
        Iterator<Letter> told = written(whole).iterator();
        return Optional.of(Letter.of(masked).stream()
                .map(letter -> filled(letter, told, narrow))
                .collect(Collectors.joining()));
    }

    private static String filled(Letter letter, Iterator<Letter> told, boolean narrow) {
        if (letter.plain().isEmpty()) {
            return letter.text();
        }
        Letter theirs = told.next();
        return letter.unreadable() ? asWide(theirs, narrow) : letter.text();
    }

    /** Kana arrive half-width (interface.md §2.3); among full-width ones a letter becomes one of them. */
    private static String asWide(Letter theirs, boolean narrow) {
        return theirs.halfWidthKana() && !narrow
                ? Normalizer.normalize(theirs.text(), Normalizer.Form.NFKC)
                : theirs.text();
    }

    private static boolean mayBeTheSame(Letter one, Letter other) {
        return one.unreadable() || other.unreadable() || one.plain().equals(other.plain());
    }

    /** Without spaces. */
    private static List<Letter> written(String text) {
        return Letter.of(text).stream()
                .filter(letter -> !letter.plain().isEmpty())
                .toList();
    }
}
