package shikaku.town.pocket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.Predicate;
import shikaku.card.slot.CardProcess;
import shikaku.card.slot.VpcdClient;

/**
 * The slot of a reader process's own.
 *
 * @param port on 127.0.0.1
 */
public record DirectCardSlot(int port) implements CardSlot {
    @Override
    public InsertedCard insert(Path image) throws IOException {
        return inserted(new HesitatingCard(CardProcess.open(image)));
    }

    /** The same for cards that hesitate before another command than that which signs. */
    public CardSlot hesitatingBefore(Predicate<byte[]> command) {
        return image -> inserted(new HesitatingCard(CardProcess.open(image), command));
    }

    private Inserted inserted(HesitatingCard card) throws IOException {
        return new Inserted(card, VpcdClient.insert(card, new InetSocketAddress("127.0.0.1", port)));
    }

    private record Inserted(HesitatingCard card, VpcdClient line) implements InsertedCard {
        @Override
        public void hesitate() {
            card.hesitate();
        }

        @Override
        public void awaitHesitating() {
            card.awaitHesitating();
        }

        @Override
        public void encourage() {
            card.encourage();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
