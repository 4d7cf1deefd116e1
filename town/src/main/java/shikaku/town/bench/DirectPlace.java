package shikaku.town.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import shikaku.town.pocket.DirectCardSlot;
import shikaku.town.pocket.InsertedCard;

/** A slot of the reader process's own, at another port each time: the reader before may still hold its own. What is timed begins before the card connects. */
final class DirectPlace implements CardPlace {
    private int port;

    @Override
    public List<String> words() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        return List.of("--reader", "direct", "--slot-port", Integer.toString(port));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public InsertedCard put(Path card, Laps laps, Laps.Timed<?> said) throws Exception {
        return laps.time(Lap.FACE_CARD_PLACED, () -> {
            InsertedCard placed = new DirectCardSlot(port).insert(card);
            said.run();
            return placed;
        });
    }

    @Override
    public void close() {}
}
