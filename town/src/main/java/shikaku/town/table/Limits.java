package shikaku.town.table;

/** How much the town's files may hold. */
public final class Limits {
    /** Bytes of one file. */
    public static final int FILE_BYTES = 16 * 1024 * 1024;

    /** Lines of one file, comments and blank ones included. */
    public static final int LINES = 100_000;

    /** Characters of one line. */
    public static final int LINE_CHARACTERS = 2_000;

    private Limits() {}
}
