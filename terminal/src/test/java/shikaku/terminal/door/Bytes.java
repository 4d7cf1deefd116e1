package shikaku.terminal.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.Arrays;

/** A body of so many bytes, of which none lies in memory; one of less than none breaks off. */
class Bytes extends ServletInputStream {
    private long left;

    Bytes(long length) {
        this.left = length;
    }

    /** The next of them. */
    protected int one() {
        return 'x';
    }

    @Override
    public int read() throws IOException {
        if (left < 0) {
            throw new IOException("broken off");
        }
        return left-- > 0 ? one() : end();
    }

    private int end() {
        left = 0;
        return -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0 || left <= 0 || getClass() != Bytes.class) {
            return super.read(target, offset, Math.min(length, 1));
        }
        int more = (int) Math.min(length, left);
        Arrays.fill(target, offset, offset + more, (byte) one());
        left -= more;
        return more;
    }

    @Override
    public boolean isFinished() {
        return left == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("read as it comes");
    }
}
