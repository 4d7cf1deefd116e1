package shikaku.message;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to go on behind a number of bytes. */
final class LimitedStream extends FilterInputStream {

    private long left;
    private long leftAtMark;

    LimitedStream(InputStream stream, long limit) {
        super(stream);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        counted(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    @Override
    public void mark(int limit) {
        super.mark(limit);
        leftAtMark = left;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        left = leftAtMark;
    }

    private void counted(int read) {
        left -= read;
        if (left < 0) {
            throw new MalformedMessage(Reason.MESSAGE_TOO_LARGE, XmlMessage.ROOT);
        }
    }
}
