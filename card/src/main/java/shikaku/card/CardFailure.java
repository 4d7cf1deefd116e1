package shikaku.card;

import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
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

    /** What became of an exchange, from what PC/SC states; it does so in the text of the cause only. */
    public static CardFailure of(CardException e) {
        String stated = e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
        return new CardFailure(e instanceof CardNotPresentException ? Reason.CARD_REMOVED : reason(stated), e);
    }

    /** A card that was reset by others is none of ours any more: its session is gone, as if it had been taken out. */
    private static Reason reason(String stated) {
        return switch (stated) {
            case "SCARD_W_REMOVED_CARD", "SCARD_E_NO_SMARTCARD", "SCARD_W_RESET_CARD" -> Reason.CARD_REMOVED;
            case "SCARD_E_SHARING_VIOLATION" -> Reason.READER_BUSY;
            case "SCARD_E_NO_SERVICE",
                    "SCARD_E_SERVICE_STOPPED",
                    "SCARD_E_READER_UNAVAILABLE",
                    "SCARD_E_UNKNOWN_READER",
                    "SCARD_E_NO_READERS_AVAILABLE",
                    "SCARD_E_INVALID_HANDLE" -> Reason.READER_LOST;
            default -> Reason.CARD_NOT_READABLE;
        };
    }

    /** Why, for people. */
    public Reason reason() {
        return reason;
    }
}
