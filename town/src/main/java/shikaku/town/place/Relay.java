package shikaku.town.place;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 手元: one port of the loopback in one ground that is answered by the same port of the loopback in another. It stands for hands on a keyboard and
 * eyes on a screen, which need no network; bytes pass unread, and each side's end is the other's. Nothing is kept after {@link #close}.
 */
final class Relay implements Closeable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int WAITING = 64;
    private static final int CONNECT_MILLIS = 5_000;

    private final Ground far;
    private final InetSocketAddress program;
    private final ServerSocket door;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    private Relay(Ground far, InetSocketAddress program, ServerSocket door) {
        this.far = far;
        this.program = program;
        this.door = door;
    }

    /**
     * @param near where somebody connects
     * @param far where the program listens, now or later
     * @throws UncheckedIOException if the port is taken in {@code near}
     */
    static Relay between(Ground near, Ground far, int port) {
        return between(near, far, port, port);
    }

    /** The same where the two ports differ. */
    static Relay between(Ground near, Ground far, int nearPort, int farPort) {
        try {
            InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
            ServerSocket door = near.call(() -> new ServerSocket(nearPort, WAITING, loopback));
            Relay relay = new Relay(far, new InetSocketAddress(loopback, farPort), door);
            Thread.ofPlatform().daemon().name("relay " + farPort).start(relay::serve);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException("no relay at " + nearPort, e);
        }
    }

    /** Where it listens. */
    int door() {
        return door.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                Socket caller = door.accept();
                Thread.ofVirtual().name("relayed " + program.getPort()).start(() -> connect(caller));
            }
        } catch (IOException closed) {
            // The door was closed, and with it whoever came through.
        }
    }

    /** Where nobody listens the caller is hung up on, as a closed port would do. */
    private void connect(Socket caller) {
        try (caller;
                Socket called = far.call(this::call)) {
            bothWays(caller, called);
        } catch (IOException refused) {
            // Hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bothWays(Socket caller, Socket called) throws InterruptedException {
        List<Socket> pair = List.of(caller, called);
        open.addAll(pair);
        if (door.isClosed()) {
            // Closed while this call was put through: whoever closed it may not have seen it.
            pair.forEach(Relay::hangUp);
        }
        try {
            Thread answers = Thread.ofVirtual().start(() -> pass(called, caller));
            pass(caller, called);
            answers.join();
        } finally {
            pair.forEach(open::remove);
        }
    }

    private Socket call() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(program, CONNECT_MILLIS);
        return socket;
    }

    /** Until one side ends; then the other side hears it, and whatever it still says passes, too. */
    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            hangUp(from);
            hangUp(to);
        }
    }

    private static void hangUp(Closeable socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // It is closed all the same.
        }
    }

    @Override
    public void close() {
        hangUp(door);
        open.forEach(Relay::hangUp);
    }
}
