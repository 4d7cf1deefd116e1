package shikaku.network.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * 接続の試み: a connection on its way.
 *
 * @param reached whether somebody has answered; false once it was given up
 */
record Attempt(Socket socket, CompletableFuture<Boolean> reached) {

    /** Of whoever is neither answered nor given up. */
    private static final int PATIENCE_MILLIS = 5_000;

    static Attempt begin(Namespace from, InetSocketAddress to) {
        Socket socket = new Socket();
        return new Attempt(
                socket, CompletableFuture.supplyAsync(() -> reaches(from, socket, to), Thread::startVirtualThread));
    }

    private static boolean reaches(Namespace from, Socket socket, InetSocketAddress to) {
        try {
            return from.run(() -> {
                socket.connect(to, PATIENCE_MILLIS);
                return true;
            });
        } catch (IOException refused) {
            return false;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    void giveUp() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
