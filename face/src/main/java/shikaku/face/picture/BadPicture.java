package shikaku.face.picture;

import shikaku.message.Reason;

/** Bytes that are no picture we take. Carries no byte of them. */
public final class BadPicture extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public BadPicture(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    public BadPicture(Reason reason, Throwable cause) {
        super(reason.code(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
