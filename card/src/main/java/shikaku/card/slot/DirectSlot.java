package shikaku.card.slot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.smartcardio.CardNotPresentException;

/**
 * A slot for one virtual card without pcscd: listens on a loopback port as vpcd does. A connection is a card, its end is the
 * card's removal; a second card waits outside until the first is gone.
 */
public final class DirectSlot implements AutoCloseable {
    /** How many cards may wait outside. */
    private static final int WAITING = 4;

    private final ServerSocket server;
    private final Duration answerTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<DirectLink> card = Optional.empty();

    private DirectSlot(ServerSocket server, Duration answerTime) {
        this.server = server;
        this.answerTime = answerTime;
    }

    /**
     * Opens the slot.
     *
     * @param port on 127.0.0.1; 0 takes any free one
     * @param answerTime how long a card may think about one command
     * @throws IOException when the port is taken
     */
    public static DirectSlot open(int port, Duration answerTime) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        DirectSlot slot = new DirectSlot(new ServerSocket(port, WAITING, loopback), answerTime);
        Thread.ofVirtual().name("slot").start(slot::serve);
        return slot;
    }

    /** The port cards connect to. */
    public int port() {
        return server.getLocalPort();
    }

    /** Drops the card and takes no other. */
    @Override
    public void close() throws IOException {
        server.close();
        present().ifPresent(DirectLink::close);
    }

    /** Waits until a card is there ({@code true}) or none is; false when the time ran out first. */
    boolean await(boolean wanted, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (isCardPresent() != wanted && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return isCardPresent() == wanted;
        } finally {
            lock.unlock();
        }
    }

    boolean isCardPresent() {
        return present().isPresent();
    }

    DirectLink link() throws CardNotPresentException {
        return present().orElseThrow(() -> new CardNotPresentException("no card in the slot"));
    }

    private Optional<DirectLink> present() {
        lock.lock();
        try {
            return card.filter(link -> !link.isGone());
        } finally {
            lock.unlock();
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                DirectLink link = new DirectLink(socket, answerTime);
                put(Optional.of(link));
                link.listen();
            } catch (IOException closed) {
                // Either the slot was closed, which ends the loop, or this one card could not come in.
            } finally {
                put(Optional.empty());
            }
        }
    }

    private void put(Optional<DirectLink> link) {
        lock.lock();
        try {
            card = link;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
