package shikaku.reader;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import shikaku.card.CardFailure;
import shikaku.card.MyNumberCard;

/**
 * The one card that this process serves.
 *
 * @param connection to reset it at the end
 * @param card what can be asked of it
 * @param tries its PIN
 */
record HeldCard(Card connection, MyNumberCard card, PinTries tries) {
    /** Connects to the card in the terminal and learns the state of its PIN. */
    static HeldCard connect(CardTerminal terminal) throws CardFailure {
        try {
            Card connection = terminal.connect("*");
            MyNumberCard card = MyNumberCard.select(connection.getBasicChannel());
            return new HeldCard(connection, card, PinTries.of(card));
        } catch (CardException e) {
            throw CardFailure.of(e);
        }
    }

    /** Lets go of it with a reset: what was opened is shut. */
    void release() {
        try {
            connection.disconnect(true);
        } catch (CardException | IllegalStateException gone) {
            // A card that was pulled has lost its session with its power.
        }
    }
}
