package shikaku.town.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import shikaku.card.CardFailure;
import shikaku.card.MyNumberCard;
import shikaku.card.slot.CardProcess;
import shikaku.card.slot.DirectProvider;
import shikaku.card.slot.DirectSlot;
import shikaku.card.slot.VpcdClient;

/**
 * A virtual card in a direct slot of our own, without a reader process in between.
 *
 * @param slot where it lies
 * @param card how it is held there
 * @param connection to it
 */
record CardInHand(DirectSlot slot, VpcdClient card, Card connection) implements AutoCloseable {
    /** @throws IOException when the image cannot be read or the card is not taken */
    static CardInHand of(Path image) throws IOException, CardException {
        DirectSlot slot = DirectSlot.open(0, shikaku.card.Limits.ANSWER_TIME);
        VpcdClient card = VpcdClient.insert(
                CardProcess.open(image), new InetSocketAddress(InetAddress.getLoopbackAddress(), slot.port()));
        CardTerminal terminal = DirectProvider.terminal(slot);
        if (!terminal.waitForCardPresent(Limits.QUESTION.toMillis())) {
            throw new IOException("the slot does not take the card");
        }
        return new CardInHand(slot, card, terminal.connect("*"));
    }

    /** The card as at the beginning of a check-in: nothing read yet. */
    MyNumberCard select() throws CardFailure {
        return MyNumberCard.select(connection.getBasicChannel());
    }

    @Override
    public void close() throws IOException {
        card.close();
        slot.close();
    }
}
