package shikaku.card.data;

/** A card's data object is not what it should be. The message says what, and quotes nothing. */
public final class MalformedData extends Exception {
    private static final long serialVersionUID = 1;

    MalformedData(String what) {
        super(what);
    }

    static void unless(boolean holds, String what) throws MalformedData {
        if (!holds) {
            throw new MalformedData(what);
        }
    }
}
