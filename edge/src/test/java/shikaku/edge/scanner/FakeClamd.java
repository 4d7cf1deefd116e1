package shikaku.edge.scanner;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** A clamd that says what it is told to: to VERSION its version; to a stream its verdict, once it has heard so many bytes. */
final class FakeClamd implements AutoCloseable {
    private final ServerSocketChannel door;
    private final Thread serving;
    private volatile String version = "ClamAV 1.4.6/27500/Mon Nov 23 09:12:44 2026";
    private volatile String verdict = "stream: OK";
    private volatile int most = Integer.MAX_VALUE;
    private volatile boolean silent;
    private volatile boolean deaf;
    private volatile byte[] heard = {};

    FakeClamd(Path socket) throws IOException {
        door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(socket));
        serving = Thread.ofPlatform().daemon().name("fake clamd").start(this::serve);
    }

    FakeClamd saying(String text) {
        version = text;
        verdict = text;
        return this;
    }

    /** Hangs up after so many bytes, having said what it has to say. */
    FakeClamd hearingAtMost(int bytes) {
        most = bytes;
        return this;
    }

    FakeClamd saysNothing() {
        silent = true;
        return this;
    }

    /** Ends every call before a word of it. */
    FakeClamd hangsUp() {
        deaf = true;
        return this;
    }

    byte[] heard() {
        return heard.clone();
    }

    private void serve() {
        try {
            while (true) {
                SocketChannel call = door.accept();
                Thread.ofVirtual().start(() -> answer(call));
            }
        } catch (IOException closed) {
            // No more calls.
        }
    }

    private void answer(SocketChannel call) {
        try (call) {
            if (deaf) {
                return;
            }
            var said = new DataInputStream(Channels.newInputStream(call));
            String command = command(said);
            if (silent) {
                said.readAllBytes();
                return;
            }
            if (command.equals("zINSTREAM")) {
                heard = stream(said);
            }
            String answer = command.equals("zVERSION") ? version : verdict;
            call.write(ByteBuffer.wrap((answer + "\0").getBytes(US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String command(DataInputStream said) throws IOException {
        var text = new StringBuilder();
        for (int next = said.read(); next > 0; next = said.read()) {
            text.append((char) next);
        }
        return text.toString();
    }

    private byte[] stream(DataInputStream said) throws IOException {
        var all = new ByteArrayOutputStream();
        for (int length = said.readInt(); length > 0 && all.size() < most; length = said.readInt()) {
            all.write(said.readNBytes(length));
        }
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        door.close();
        // As long as a thread stands in accept the machine takes one more call.
        try {
            serving.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
