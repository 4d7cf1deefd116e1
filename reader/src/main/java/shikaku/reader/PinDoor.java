package shikaku.reader;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import shikaku.message.reader.ReaderAnswer;

/**
 * The reader's door for the kiosk page: {@code POST /pin} on a loopback port, so that a PIN goes from the page into this process
 * and nowhere else. What comes back is a word, never what was sent.
 */
final class PinDoor implements AutoCloseable {
    private final HttpServer server;

    private PinDoor(HttpServer server) {
        this.server = server;
    }

    /**
     * Opens the door.
     *
     * @param origin the only page that may knock
     * @param token what it must show
     * @param pad takes four bytes; empty when no PIN is asked for now
     */
    static PinDoor open(String origin, String token, Function<byte[], Optional<ReaderAnswer>> pad) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), Limits.DOOR_BACKLOG);
        server.setExecutor(Executors.newFixedThreadPool(
                Limits.DOOR_THREADS, Thread.ofPlatform().daemon().name("door").factory()));
        server.createContext("/", new PinHandler(origin, token, pad));
        server.start();
        return new PinDoor(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
