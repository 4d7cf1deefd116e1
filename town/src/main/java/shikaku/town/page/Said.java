package shikaku.town.page;

import static shikaku.town.page.TownWords.TOWN;

import java.util.Locale;
import shikaku.message.Sentence;

/**
 * A text of the town's files or messages, which hold both languages in one place: {@code 日本語 / English}.
 *
 * @param english empty where there is none
 */
public record Said(String japanese, String english) {
    private static final String BETWEEN = " / ";

    /** What code says, which has both. */
    public static Said of(Sentence sentence) {
        return new Said(sentence.japanese(), sentence.english());
    }

    /** This and something more. */
    public Said and(Sentence more) {
        return of(TOWN.sentence("card.and", new Sentence(japanese, english), more));
    }

    /** The text for a reader of {@code locale}: the Japanese where there is no other. */
    public String in(Locale locale) {
        return english.isEmpty() || locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? japanese : english;
    }

    /** The text in its two languages, divided where they meet. */
    public static Said of(String both) {
        int at = both.indexOf(BETWEEN);
        return at < 0 ? new Said(both, "") : new Said(both.substring(0, at), both.substring(at + BETWEEN.length()));
    }
}
