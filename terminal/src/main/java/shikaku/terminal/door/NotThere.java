package shikaku.terminal.door;

import shikaku.edge.body.Body;
import shikaku.message.Reason;

/** A request's body did not come, or had no place. */
final class NotThere extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private NotThere(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    static NotThere because(Body.Missing missing) {
        return new NotThere(
                switch (missing) {
                    case Body.TooSlow _ -> Reason.MESSAGE_TOO_SLOW;
                    case Body.ShareTaken _, Body.NoPlace _ -> Reason.TOO_MANY_REQUESTS;
                });
    }

    static NotThere brokenOff() {
        return new NotThere(Reason.MESSAGE_MALFORMED);
    }

    Reason reason() {
        return reason;
    }
}
