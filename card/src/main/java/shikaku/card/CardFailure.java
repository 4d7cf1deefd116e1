package shikaku.card;

import shikaku.message.Reason;

/** The card did not do what was asked; the reason says what people should do. The message never holds what was exchanged. */
public final class CardFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** A failure that the card itself stated. */
    public CardFailure(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    /** A failure of the exchange. */
    public CardFailure(Reason reason, Throwable cause) {
        super(reason.code(), cause);
        this.reason = reason;
    }

    /** Why, for people. */
    public Reason reason() {
        return reason;
    }
}
