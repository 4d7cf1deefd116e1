package shikaku.terminal.later;

import java.util.EnumSet;
import shikaku.message.Reason;

/** One kind of thing owed to the center (預かり). */
@FunctionalInterface
public interface Owed {
    /** Tries the one that is due first, and no other. Never throws: what cannot be written is tried again. */
    Turn next();

    /** Whether it says nothing against the one that was tried, however often it is said: the center, or the way to it, was not there. */
    static boolean saysNothingAgainst(Reason why) {
        return EnumSet.of(
                        Reason.CENTER_UNREACHABLE,
                        Reason.TIMEOUT,
                        Reason.CENTER_BUSY,
                        Reason.EVIDENCE_UNAVAILABLE,
                        Reason.TOO_MANY_REQUESTS,
                        Reason.CLIENT_STATE_UNKNOWN)
                .contains(why);
    }

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
