package shikaku.town.logs;

/** All limits of the search in one place. */
final class Limits {
    /** The least that a number or serial has to have to be looked for, characters: shorter ones stand in every log by chance. */
    static final int NUMBER = 8;
    /** Numbers of up to so many digits count only where no other digit stands beside them, for the same reason. */
    static final int SHORT_NUMBER = 11;
    /** Longest line that is read as one, bytes; what is longer is read in pieces that overlap. */
    static final int LINE = 1 << 16;
    /** How much of a piece is read again with the next, bytes: more than any spelling of any word takes. */
    static final int OVERLAP = 1 << 11;
    /** How often what was read is read once more: a URL within Base64, and the other way round. */
    static final int DEPTH = 2;
    /** Files of one search. */
    static final int FILES = 10_000;

    private Limits() {}
}
