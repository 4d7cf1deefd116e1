package shikaku.message;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** What stands before the one Ctrl-Z (U+001A) with which software of DOS's days ends a file; anywhere else it stays, and is refused. */
final class WithoutEndMark extends FilterReader {
    private static final char END = 0x1A;

    /** @param characters can be marked */
    WithoutEndMark(Reader characters) {
        super(characters);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        boolean ends = count > 0 && into[offset + count - 1] == END && isAtEnd();
        if (!ends) {
            return count;
        }
        return count == 1 ? -1 : count - 1;
    }

    private boolean isAtEnd() throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next < 0;
    }
}
