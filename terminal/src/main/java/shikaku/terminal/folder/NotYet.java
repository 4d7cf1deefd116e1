package shikaku.terminal.folder;

import java.io.IOException;
import shikaku.message.Reason;

/** まだ答えない: what is in the way of an answer passes by itself, so it is none. The request stays where it is and is asked again. */
final class NotYet extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean rests;

    /** It rests before it is asked again. */
    NotYet(Reason why) {
        this(why, true);
    }

    private NotYet(Reason why, boolean rests) {
        super(why.code());
        this.rests = rests;
    }

    /** It is asked again at the next look. */
    static NotYet soon(Reason why) {
        return new NotYet(why, false);
    }

    boolean rests() {
        return rests;
    }
}
