package shikaku.terminal.door;

import shikaku.message.oqs.ErrorEcho;
import shikaku.terminal.checkin.CheckInEnded;

/** A message was refused; the answer echoes what it asked. */
final class RefusedMessage extends Exception {
    private static final long serialVersionUID = 1L;

    private final CheckInEnded why;
    private final transient ErrorEcho asked;

    RefusedMessage(CheckInEnded why, ErrorEcho asked) {
        super(why);
        this.why = why;
        this.asked = asked;
    }

    CheckInEnded why() {
        return why;
    }

    ErrorEcho asked() {
        return asked;
    }
}
