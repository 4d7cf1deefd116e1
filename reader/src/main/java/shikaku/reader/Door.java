package shikaku.reader;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The reader's door for the kiosk page: {@code POST /pin}, {@code POST /number} and {@code POST /frame} on a loopback port, so that a PIN, the 照合番号B from a card's
 * front, or a frame of the camera goes from the page into this process and nowhere else. What comes back is a word, never what was sent.
 */
final class Door implements AutoCloseable {
    /** Where the PIN goes (暗証番号). */
    static final String PIN = "/pin";
    /** Where 照合番号B goes. */
    static final String NUMBER = "/number";
    /** Where the camera's frames go (撮影画像). */
    static final String FRAME = "/frame";
    /** The same of a camera that says that it is one of drawn people. */
    static final String DRAWN_FRAME = "/frame/drawn";

    private final HttpServer server;
    private final BelowTheDoor below;

    private Door(HttpServer server, BelowTheDoor below) {
        this.server = server;
        this.below = below;
    }

    /**
     * Opens the door.
     *
     * @param origin the only page that may knock
     * @param token what it must show
     * @param inlets by path
     * @param refusals hears of whoever is refused
     */
    static Door open(String origin, String token, Map<String, ? extends Inlet> inlets, RefusedAtDoor refusals)
            throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), Limits.DOOR_BACKLOG);
        // A thread for each request, not a few for all: somebody who sends slowly holds up nobody but themselves.
        server.setExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("door").factory()));
        server.createContext("/", new DoorHandler(origin, token, inlets, refusals));
        BelowTheDoor below = BelowTheDoor.watch(refusals);
        server.start();
        return new Door(server, below);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        below.close();
    }
}
