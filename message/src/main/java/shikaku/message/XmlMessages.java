package shikaku.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads and writes messages. The reader is tolerant where real systems differ (UTF-8 or Shift_JIS, a byte order mark,
 * any order, unknown elements) and refuses what is dangerous: document types, entities, anything over {@link Limits}.
 * The writer is strict: UTF-8, {@code standalone="no"}, absent means omitted.
 */
public final class XmlMessages {

    private XmlMessages() {}

    /**
     * Reads a message that is already in memory.
     *
     * @throws MalformedMessage when it is not one, or too large
     */
    public static XmlMessage read(byte[] bytes) {
        if (bytes.length > Limits.MESSAGE_BYTES) {
            throw new MalformedMessage(Reason.MESSAGE_TOO_LARGE, XmlMessage.ROOT);
        }
        return XmlParsing.parse(new ByteArrayInputStream(bytes), Encoding.of(bytes));
    }

    /**
     * Reads a message from a stream, of which at most one byte more than {@link Limits#MESSAGE_BYTES} is taken.
     *
     * @throws MalformedMessage when it is not one, or too large
     * @throws IOException when the stream fails
     */
    public static XmlMessage read(InputStream stream) throws IOException {
        return read(stream.readNBytes(Limits.MESSAGE_BYTES + 1));
    }

    /**
     * Writes a message as UTF-8.
     *
     * @throws MalformedMessage when a text holds a character that XML 1.0 has no way to write
     */
    public static byte[] write(XmlMessage message) {
        return XmlPrinting.print(message);
    }
}
