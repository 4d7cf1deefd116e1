package shikaku.message;

import java.util.Locale;

/**
 * One thing said to a person, in the two languages of the project. Japanese is written first and is the text that
 * counts; the English follows it.
 *
 * @param japanese 日本語, a whole sentence that says what to do next
 * @param english the same in English
 */
public record Sentence(String japanese, String english) {

    public Sentence {
        if (japanese.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException("a sentence needs both languages");
        }
    }

    /** Both languages in one text, where the format has one place for it. */
    public String inBoth() {
        return japanese + " / " + english;
    }

    /** The text for a reader of {@code locale}: Japanese for {@code ja}, English for everybody else. */
    public String in(Locale locale) {
        return isJapanese(locale) ? japanese : english;
    }

    static boolean isJapanese(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }
}
