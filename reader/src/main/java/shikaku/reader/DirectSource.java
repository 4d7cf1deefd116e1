package shikaku.reader;

import java.io.IOException;
import java.net.BindException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.CardTerminal;
import shikaku.card.CardFailure;
import shikaku.card.slot.DirectProvider;
import shikaku.card.slot.DirectSlot;
import shikaku.message.Reason;

/** The slot without pcscd. The process before may still be letting go of it, so a taken port is asked for again for a while. */
final class DirectSource implements CardSource {
    private final int port;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<DirectSlot> slot = Optional.empty();

    DirectSource(int port) {
        this.port = port;
    }

    @Override
    public CardTerminal open() throws CardFailure, InterruptedException {
        long until = System.nanoTime() + Limits.SLOT_TAKEN.toNanos();
        while (slot.isEmpty()) {
            try {
                slot = Optional.of(DirectSlot.open(port, shikaku.card.Limits.ANSWER_TIME));
            } catch (BindException taken) {
                waitForIt(until, taken);
            } catch (IOException e) {
                throw new CardFailure(Reason.READER_LOST, e);
            }
        }
        return DirectProvider.terminal(slot.get());
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            if (slot.isPresent()) {
                slot.get().close();
            }
        } catch (IOException ignored) {
            // The process ends, and with it the slot.
        }
    }

    private void waitForIt(long until, BindException taken) throws CardFailure, InterruptedException {
        boolean over = closed.await(Limits.SLOT_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        if (over || System.nanoTime() > until) {
            throw new CardFailure(Reason.READER_BUSY, taken);
        }
    }
}
