package shikaku.message;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * 要素の間隔: the characters that a parser takes between one tag and the next, of which there are only so many. A parser gathers a remark, an
 * attribute or a name whole before it tells anything of it, so a limit on what it tells comes too late.
 */
final class Stretch extends FilterReader {
    private int taken;

    Stretch(Reader characters) {
        super(characters);
    }

    /** A tag was told of: from here it is counted anew. */
    void ended() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        counted(character < 0 ? 0 : 1);
        return character;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    private void counted(int read) {
        taken += read;
        if (taken > Limits.BETWEEN_TAGS) {
            throw new MalformedMessage(Reason.MESSAGE_TOO_LARGE, XmlMessage.ROOT);
        }
    }
}
