package shikaku.edge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Connections that are opened and then say nothing. */
record Crowd(List<Socket> silent) implements AutoCloseable {
    static Crowd of(int size, String from, int port) throws IOException {
        Crowd crowd = new Crowd(new ArrayList<>());
        for (int each = 0; each < size; each++) {
            crowd.silent.add(new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0));
        }
        return crowd;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : silent) {
            socket.close();
        }
    }
}
