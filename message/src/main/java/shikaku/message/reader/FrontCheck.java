package shikaku.message.reader;

/** Whether a card's front was checked when its photo was read (券面の署名). */
public enum FrontCheck implements Worded {
    /** Signed by an issuer that the reader was told to trust, and the chip holds the key that stands in it. */
    SIGNED("signed"),
    /** The operator has switched that off: it may be anybody's. */
    UNCHECKED("unchecked");

    private final String word;

    FrontCheck(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
