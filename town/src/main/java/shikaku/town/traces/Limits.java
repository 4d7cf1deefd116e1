package shikaku.town.traces;

/** All limits of the search in one place. */
final class Limits {
    /** The least that counts as a piece of a picture, bytes. */
    static final int WINDOW = 32;
    /** The longest thing that is looked for as a whole, bytes. */
    static final int LONGEST_WHOLE = 256;
    /** How much is looked at at a time, bytes; a multiple of {@link Windows#EVERY_OF_MEMORY}. */
    static final int PIECE = 1 << 20;
    /** Of one piece, how much is looked at again with the next: nothing is missed at a border. */
    static final int OVERLAP = LONGEST_WHOLE;
    /** Bytes of all pictures together. */
    static final int PICTURES = 16 << 20;

    private Limits() {}
}
