package shikaku.reader;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import shikaku.card.CardFailure;
import shikaku.card.CardPhoto;
import shikaku.card.MyNumberCard;

/**
 * The one card that this process serves, and no other process meanwhile. For the card's thread.
 *
 * @param connection to reset it at the end
 * @param card what can be asked of it
 * @param tries its PIN
 * @param photo its photo
 */
record HeldCard(Card connection, MyNumberCard card, PinTries tries, FrontPhoto photo) {
    /**
     * Connects to the card in the terminal, keeps all other programs from it, and learns the state of its PIN. The transaction lasts until the card is
     * released or this process ends: another program would find opened what the patient opened, and pcscd resets a card whose holder dies only when it
     * died in a transaction.
     *
     * @param photos reads its photo
     */
    static HeldCard connect(CardTerminal terminal, CardPhoto photos) throws CardFailure {
        try {
            Card connection = terminal.connect("*");
            connection.beginExclusive();
            MyNumberCard card = MyNumberCard.select(connection.getBasicChannel());
            return new HeldCard(
                    connection, card, PinTries.of(card), new FrontPhoto(connection.getBasicChannel(), card, photos));
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
