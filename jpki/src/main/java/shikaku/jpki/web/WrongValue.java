package shikaku.jpki.web;

import shikaku.message.Reason;

/** A field of an order is absent or no value of its kind. */
final class WrongValue extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    WrongValue(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
