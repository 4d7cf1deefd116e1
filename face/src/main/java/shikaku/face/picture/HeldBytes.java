package shikaku.face.picture;

import java.io.IOException;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes that ImageIO reads where they are: its own stream of memory keeps a copy of all it has read, which nobody could wipe. What a reader had read into its own
 * buffer last is wiped when this is closed.
 */
final class HeldBytes extends ImageInputStreamImpl {
    private static final int BYTE = 0xFF;

    private final byte[] bytes;
    private byte[] lent = {};

    /** @param bytes wiped by whoever holds them */
    HeldBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & BYTE : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        bitOffset = 0;
        int left = (int) Math.max(0, bytes.length - streamPos);
        if (left == 0 && length > 0) {
            return -1;
        }
        int read = Math.min(left, length);
        System.arraycopy(bytes, (int) Math.min(streamPos, bytes.length), target, offset, read);
        streamPos += read;
        lent = target;
        return read;
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(lent, (byte) 0);
        super.close();
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
