package shikaku.card.slot;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.Arrays;
import jdk.net.ExtendedSocketOptions;

/** vpcd's frames on one connection: a length of two bytes, big-endian, then so many bytes. */
final class VpcdFrames implements AutoCloseable {
    /** Frames of one byte are no commands for the chip but for its power. */
    static final byte POWER_OFF = 0;

    static final byte POWER_ON = 1;
    static final byte RESET = 2;
    static final byte GET_ATR = 4;

    private final Socket socket;
    private final DataInputStream in;

    VpcdFrames(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** Waits for the next frame. */
    byte[] read() throws IOException {
        acknowledgeQuickly();
        byte[] length = received(Short.BYTES);
        acknowledgeQuickly();
        return received((length[0] & 0xFF) << Byte.SIZE | length[1] & 0xFF);
    }

    private byte[] received(int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }

    /** Sends a frame of at most 65,535 bytes in one piece; what was copied for it is wiped, since it may be a PIN. */
    void write(byte[] frame) throws IOException {
        byte[] whole = ByteBuffer.allocate(Short.BYTES + frame.length)
                .putShort((short) frame.length)
                .put(frame)
                .array();
        socket.getOutputStream().write(whole);
        Arrays.fill(whole, (byte) 0);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // Closing is all that was wanted.
        }
    }

    /**
     * Without this every command takes 44 ms: Debian's vpcd sends length and body apart, so the second waits for our delayed
     * acknowledgement of the first. The option does not stick, hence before each read.
     */
    private void acknowledgeQuickly() throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }
}
