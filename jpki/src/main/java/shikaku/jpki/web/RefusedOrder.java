package shikaku.jpki.web;

import shikaku.message.Reason;

/** An order of the window that is refused. */
final class RefusedOrder extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    RefusedOrder(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
