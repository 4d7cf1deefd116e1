package shikaku.message;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ことば: what one program says to people, by key, in a file for each of the two languages ({@code words/NAME_ja.properties},
 * {@code words/NAME_en.properties}, UTF-8). There is no file for others, none stands in for another, and the machine's own language plays no
 * part. A key that is not there is a mistake of ours ({@link java.util.MissingResourceException}).
 *
 * <p>{@code {0}} to {@code {9}} are filled in as they are, once: there is nothing to quote, and nothing in a value is read as a place.
 */
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final ResourceBundle japanese;
    private final ResourceBundle english;

    private Words(ResourceBundle japanese, ResourceBundle english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** Those of a name, such as {@code desk}. */
    public static Words of(String name) {
        return new Words(bundle(name, Locale.JAPANESE), bundle(name, Locale.ENGLISH));
    }

    /** Whether there is such a key. */
    public boolean has(String key) {
        return japanese.containsKey(key) && english.containsKey(key);
    }

    /** In both languages; a {@link Sentence} among what is filled in is filled in with its own words in each. */
    public Sentence sentence(String key, Object... fill) {
        return new Sentence(in(Locale.JAPANESE, key, fill), in(Locale.ENGLISH, key, fill));
    }

    /** For a reader of {@code locale}, as {@link Sentence#in} chooses. */
    public String in(Locale locale, String key, Object... fill) {
        ResourceBundle chosen = Sentence.isJapanese(locale) ? japanese : english;
        return PLACE.matcher(chosen.getString(key)).replaceAll(place -> filled(place, locale, fill));
    }

    private static String filled(MatchResult place, Locale locale, Object... fill) {
        Object value = fill[Integer.parseInt(place.group(1))];
        return Matcher.quoteReplacement(
                value instanceof Sentence sentence ? sentence.in(locale) : String.valueOf(value));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "words/" + name,
                locale,
                Words.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
