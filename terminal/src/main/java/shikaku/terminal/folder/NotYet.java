package shikaku.terminal.folder;

import java.io.IOException;
import shikaku.message.Reason;

/** まだ答えない: what is in the way of an answer passes by itself, so it is none. The request stays where it is and is asked again. */
final class NotYet extends IOException {
    private static final long serialVersionUID = 1;

    NotYet(Reason why) {
        super(why.code());
    }
}
