package shikaku.message.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;

/**
 * Reads the lines of the pipe one by one, each at most {@link Limits#LINE_LENGTH} characters of ASCII, so that a
 * neighbour gone wrong cannot fill our memory. Used by one thread.
 */
public final class ReaderLines {

    private final InputStream pipe;
    private final StringBuilder line = new StringBuilder();

    /**
     * Reads from a pipe.
     *
     * @param pipe the other side's output; give it buffered, it is read byte by byte
     */
    public ReaderLines(InputStream pipe) {
        this.pipe = pipe;
    }

    /**
     * Waits for the next line.
     *
     * @return the line without its end; empty when the other side is gone (a last line without its end was cut off and
     *     does not count)
     * @throws MalformedMessage when the line is too long
     */
    public Optional<String> next() throws IOException {
        line.setLength(0);
        for (int octet = pipe.read(); octet >= 0; octet = pipe.read()) {
            if (octet == '\n') {
                return Optional.of(line.toString());
            }
            if (line.length() == Limits.LINE_LENGTH) {
                throw new MalformedMessage(Reason.MESSAGE_TOO_LARGE, "reader line");
            }
            line.append((char) octet);
        }
        return Optional.empty();
    }
}
