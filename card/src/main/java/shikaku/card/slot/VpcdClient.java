package shikaku.card.slot;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import shikaku.card.Limits;

/**
 * Holds a card into a slot that speaks vpcd's protocol (挿入): connects, again and again until the slot takes it, and answers.
 * When the slot closes the connection the card still lies there and is offered again; {@link #close} takes it out.
 */
public final class VpcdClient implements AutoCloseable {
    private final CardInSlot card;
    private final InetSocketAddress slot;
    private final CountDownLatch takenOut = new CountDownLatch(1);
    private volatile Optional<VpcdFrames> connection = Optional.empty();
    private final Thread thread;

    private VpcdClient(CardInSlot card, InetSocketAddress slot) {
        this.card = card;
        this.slot = slot;
        // No virtual thread: each of its waits for a command goes through pollers, which is half the time of a block
        // read through pcscd.
        this.thread = Thread.ofPlatform().daemon().name("card").unstarted(this::run);
    }

    /** Puts the card in; returns at once. */
    public static VpcdClient insert(CardInSlot card, InetSocketAddress slot) {
        VpcdClient client = new VpcdClient(card, slot);
        client.thread.start();
        return client;
    }

    /** Takes the card out; afterwards the card answers nobody. */
    @Override
    public void close() {
        takenOut.countDown();
        connection.ifPresent(VpcdFrames::close);
        try {
            thread.join(Limits.ANSWER_TIME);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                offer();
            } while (!takenOut.await(Limits.RETRY_PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void offer() {
        try (Socket socket = new Socket()) {
            socket.connect(slot, (int) Limits.ANSWER_TIME.toMillis());
            VpcdFrames frames = new VpcdFrames(socket);
            connection = Optional.of(frames);
            while (takenOut.getCount() > 0) {
                serve(frames);
            }
        } catch (IOException slotIsClosed) {
            // No slot yet, or not any more: the next attempt follows.
        } finally {
            connection = Optional.empty();
            card.reset();
        }
    }

    private void serve(VpcdFrames frames) throws IOException {
        byte[] frame = frames.read();
        if (frame.length > 1) {
            frames.write(card.answer(frame));
        } else if (frame.length == 1 && frame[0] == VpcdFrames.GET_ATR) {
            frames.write(card.atr().toByteArray());
        } else {
            card.reset();
        }
    }
}
