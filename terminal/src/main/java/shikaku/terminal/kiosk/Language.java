package shikaku.terminal.kiosk;

import java.util.Locale;

/**
 * ことば: the languages of the kiosk. One stands on the screen at a time, chosen by one touch for one check-in.
 *
 * <p>やさしい日本語 has no language tag of its own. For browsers it is Japanese with a private part (RFC 5646, 2.2.7); for
 * {@link java.util.ResourceBundle}, which drops private parts and would show plain Japanese unnoticed, it is a variant.
 */
public enum Language {
    JAPANESE("ja", "日本語", Locale.JAPANESE),
    PLAIN_JAPANESE("ja-x-yasashii", "やさしい にほんご", Locale.of("ja", "", "yasashii")),
    ENGLISH("en", "English", Locale.ENGLISH),
    CHINESE("zh-Hans", "中文", Locale.CHINESE),
    KOREAN("ko", "한국어", Locale.KOREAN),
    VIETNAMESE("vi", "Tiếng Việt", Locale.of("vi")),
    PORTUGUESE("pt-BR", "Português", Locale.of("pt"));

    private final String tag;
    private final String own;
    private final Locale locale;

    Language(String tag, String own, Locale locale) {
        this.tag = tag;
        this.own = own;
        this.locale = locale;
    }

    /** BCP 47, for {@code lang}. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String own() {
        return own;
    }

    /** Under which its words are found. */
    public Locale locale() {
        return locale;
    }

    /** The file of its words, on the class path. */
    public String bundle() {
        return KioskWords.BASE + "_" + locale + ".properties";
    }

    /** Whether its readers read the clinic's name in Japanese letters. */
    public boolean readsKanji() {
        return this == JAPANESE || this == PLAIN_JAPANESE || this == CHINESE;
    }
}
