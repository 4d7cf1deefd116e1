package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Sentence;

/**
 * 全角・半角: 記号 and 番号 in another width than they were typed in. An insurer may have registered either, a document does not tell which, and width
 * counts (interface.md §5). So nothing is rewritten silently: the desk shows the second try, and a human asks it.
 *
 * @param query what is asked then; all but the width is as it was typed
 */
@Realizes(clauses = Clause.C3)
public record OtherWidth(InsuredCardQuery query) {
    /** Between the printable signs of ASCII and their full-width forms (Unicode, U+FF01 to U+FF5E). */
    private static final int APART = 0xFEE0;

    private static final Pattern NARROW_SIGN = Pattern.compile("[!-~]");
    private static final Pattern WIDE_SIGN = Pattern.compile("[！-～]");
    /** What stands for a hyphen where an input method chose; a ー between digits is no vowel. */
    private static final Pattern HYPHEN = Pattern.compile("[‐‑–−]|(?<=[0-9])ー(?=[0-9])");

    /**
     * Every width but that which was typed, the likeliest first: numbers are narrow more often than not, and a 記号 is wide where it has kanji in it.
     * Empty where nothing in it has two widths.
     */
    static List<OtherWidth> of(InsuredCardQuery typed) {
        return Stream.of(
                        in(typed, OtherWidth::narrow, OtherWidth::narrow),
                        in(typed, OtherWidth::wide, OtherWidth::narrow),
                        in(typed, OtherWidth::wide, OtherWidth::wide))
                .distinct()
                .filter(other -> !other.query.equals(typed))
                .toList();
    }

    private static OtherWidth in(InsuredCardQuery typed, UnaryOperator<String> symbol, UnaryOperator<String> number) {
        InsuredCardKey key = typed.key();
        return new OtherWidth(new InsuredCardQuery(
                new InsuredCardKey(
                        key.insurer(),
                        key.symbol().map(written -> new InsuredSymbol(symbol.apply(written.value()))),
                        new InsuredNumber(number.apply(key.number().value())),
                        key.branch()),
                typed.birthdate()));
    }

    /** As it is asked, with the width in a word beside it, because nobody sees it. */
    public Sentence inOneLine() {
        String number = query.key().number().value();
        return query.key()
                .symbol()
                .map(InsuredSymbol::value)
                .map(symbol -> WORDS.sentence("width.both", symbol, width(symbol), number, width(number)))
                .orElseGet(() -> WORDS.sentence("width.number", number, width(number)));
    }

    /** As the fields of the form. */
    public Map<String, String> fields() {
        return KeyRow.of(query).fields();
    }

    private static Sentence width(String text) {
        boolean wide = WIDE_SIGN.matcher(text).find();
        boolean narrow = NARROW_SIGN.matcher(text).find();
        Optional<Sentence> mixed = Optional.of(WORDS.sentence("width.mixed")).filter(_ -> wide && narrow);
        return mixed.orElseGet(() -> wide ? WORDS.sentence("width.wide") : WORDS.sentence("width.narrow"));
    }

    private static String narrow(String text) {
        String narrow = WIDE_SIGN.matcher(text).replaceAll(found -> moved(found.group(), -APART));
        return HYPHEN.matcher(narrow).replaceAll("-");
    }

    private static String wide(String text) {
        return NARROW_SIGN.matcher(narrow(text)).replaceAll(found -> moved(found.group(), APART));
    }

    private static String moved(String sign, int by) {
        return Matcher.quoteReplacement(Character.toString(sign.charAt(0) + by));
    }

    @Override
    public String toString() {
        return "OtherWidth[…]";
    }
}
