package shikaku.town.pocket;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import shikaku.town.pcsc.PrivatePcscd;
import shikaku.town.pcsc.VirtualReader;

/** A virtual PC/SC reader. Each card is a process of its own in the namespace of its pcscd. For one thread at a time. */
public final class PcscCardSlot implements CardSlot {
    /** pcscd looks every 400 ms whether a card is there: two cards need a pause between them, or it takes them for one. */
    private static final Duration BETWEEN_CARDS = Duration.ofMillis(600);

    private final PrivatePcscd pcscd;
    private final VirtualReader reader;
    private long emptySince = System.nanoTime() - BETWEEN_CARDS.toNanos();

    public PcscCardSlot(PrivatePcscd pcscd, VirtualReader reader) {
        this.pcscd = pcscd;
        this.reader = reader;
    }

    @Override
    public InsertedCard insert(Path image) throws IOException {
        pause();
        return CardChild.start(pcscd.inside(CardChild.command(image, reader)), this::taken);
    }

    private void taken() {
        emptySince = System.nanoTime();
    }

    private void pause() throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(emptySince + BETWEEN_CARDS.toNanos() - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
