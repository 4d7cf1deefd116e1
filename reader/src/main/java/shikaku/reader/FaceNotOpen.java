package shikaku.reader;

import shikaku.message.Reason;

/** Faces cannot be compared here, which shows only when somebody is there. */
final class FaceNotOpen extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    FaceNotOpen(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
