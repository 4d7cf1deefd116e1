package shikaku.town.page;

/**
 * A text of the town's files or messages, which hold both languages in one place: {@code 日本語 / English}.
 *
 * @param english empty where there is none
 */
public record Said(String japanese, String english) {
    private static final String BETWEEN = " / ";

    /** This and something more. */
    public Said and(String moreJapanese, String moreEnglish) {
        return new Said(japanese + "・" + moreJapanese, english + ", " + moreEnglish);
    }

    /** The text in its two languages, divided where they meet. */
    public static Said of(String both) {
        int at = both.indexOf(BETWEEN);
        return at < 0 ? new Said(both, "") : new Said(both.substring(0, at), both.substring(at + BETWEEN.length()));
    }
}
