package shikaku.card.slot;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardImageFile;

/** A slot with a card in it; closing takes the card out and closes the slot. */
public record InsertedCard(DirectSlot slot, VpcdClient client) implements AutoCloseable {
    public static InsertedCard insert(Path folder, CardImage image) throws IOException {
        Path path = folder.resolve("card");
        new CardImageFile(path).save(image);
        return insert(path);
    }

    static InsertedCard insert(Path image) throws IOException {
        DirectSlot slot = DirectSlot.open(0, Duration.ofSeconds(10));
        return new InsertedCard(slot, VpcdClient.insert(CardProcess.open(image), addressOf(slot)));
    }

    static InetSocketAddress addressOf(DirectSlot slot) {
        return new InetSocketAddress("127.0.0.1", slot.port());
    }

    public CardTerminal terminal() {
        return DirectProvider.terminal(slot);
    }

    public Card connect() throws CardException {
        if (!terminal().waitForCardPresent(5_000)) {
            throw new CardException("no card came");
        }
        return terminal().connect("*");
    }

    @Override
    public void close() throws IOException {
        client.close();
        slot.close();
    }
}
