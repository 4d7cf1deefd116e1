package shikaku.terminal.later;

/** One kind of thing owed to the center (預かり). */
@FunctionalInterface
public interface Owed {
    /** Tries the one that is due first, and no other. Never throws: what cannot be written is tried again. */
    Turn next();

    /** What came of it. */
    enum Turn {
        /** Nothing waits. */
        NOTHING_OWED,
        /** One is settled, for good or ill; the next may be tried. */
        GOT_ON,
        /** The center, the line or the store did not serve: nothing else need be tried now. */
        NOT_NOW
    }
}
