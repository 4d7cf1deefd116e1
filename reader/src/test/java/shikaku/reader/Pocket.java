package shikaku.reader;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardImageFile;
import shikaku.card.slot.CardProcess;
import shikaku.card.slot.VpcdClient;

/** Where a card lies when it is in no slot. */
record Pocket(Path folder) {
    VpcdClient insert(CardImage image, int slotPort) throws IOException {
        Path path = folder.resolve("card");
        new CardImageFile(path).save(image);
        return VpcdClient.insert(CardProcess.open(path), new InetSocketAddress("127.0.0.1", slotPort));
    }

    int triesLeft() throws IOException {
        return new CardImageFile(folder.resolve("card"))
                .load()
                .authenticationPin()
                .triesLeft();
    }
}
