package shikaku.evidence;

import java.time.Duration;

/** Every limit of the evidence log, in one place. */
public final class Limits {
    /** Characters of one text of a record. */
    public static final int TEXT = 512;
    /** Items of one record; the ordinance's list has 40. */
    public static final int ITEMS = 128;
    /** Appends that may wait; the next one is refused. */
    public static final int WAITING = 8_192;
    /** Records of one commit. */
    public static final int BATCH = 1_024;
    /** Bytes of one line of an export. */
    public static final int EXPORT_LINE = 128 * 1_024;
    /** Bytes of an export that are read at once. */
    static final int EXPORT_BUFFER = 64 * 1_024;
    /** Characters of a checkpoint, with its signatures. */
    public static final int CHECKPOINT = 4_096;
    /** Bytes of a time stamp, with the certificates that it brings. */
    public static final int STAMP = 32 * 1_024;
    /** How long the writer may take to finish what waits when the log is closed. */
    public static final Duration CLOSE = Duration.ofSeconds(10);
    /** How long SQLite waits for another writer. */
    public static final Duration DATABASE_BUSY = Duration.ofSeconds(10);
    /** A person who still has the same list before them after this long has looked again. */
    public static final Duration LOOK = Duration.ofMinutes(5);
    /** Persons that one row of a look names; a look at more is several rows. */
    public static final int LOOK_NAMES = 100;
    /** People whose last look is remembered; a clinic has a handful of accounts. */
    public static final int LOOKERS = 100;

    /** Other programs whose heads wait for a record; a city has fewer terminals. */
    static final int SEEN_HEADS = 10_000;

    private Limits() {}
}
