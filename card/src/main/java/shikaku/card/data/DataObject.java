package shikaku.card.data;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shikaku.message.Octets;

/**
 * One BER object with a tag of two bytes, {@code FF xx} (constructed) or {@code DF xx} (primitive).
 *
 * @param tag FF00 to FFFF or DF00 to DFFF
 */
public record DataObject(int tag, Octets value) {
    private static final int CONSTRUCTED = 0xFF;
    private static final int PRIMITIVE = 0xDF;
    private static final int SHORT_LENGTH_MAX = 0x7F;
    private static final int ONE_BYTE = 0x81;
    private static final int TWO_BYTES = 0x82;
    private static final int BYTE_MAX = 0xFF;
    private static final int LENGTH_MAX = 0xFFFF;

    public DataObject {
        int first = tag >> Byte.SIZE;
        if (first != CONSTRUCTED && first != PRIMITIVE || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("no data object of a card");
        }
    }

    /** A primitive object. */
    static DataObject of(int tag, byte[] value) {
        return new DataObject(tag, Octets.of(value));
    }

    /** An object of objects. */
    static DataObject of(int tag, List<DataObject> parts) {
        ByteArrayOutputStream inside = new ByteArrayOutputStream();
        parts.forEach(part -> inside.writeBytes(part.encoded()));
        return of(tag, inside.toByteArray());
    }

    /** Tag, length in its shortest form, value. */
    byte[] encoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header(tag, value.length()));
        out.writeBytes(value.toByteArray());
        return out.toByteArray();
    }

    /** Length of the header before a value of so many bytes. */
    static int headerLength(int length) {
        return header(PRIMITIVE << Byte.SIZE, length).length;
    }

    /**
     * Reads the object at the beginning; what stands after it is filling.
     *
     * @throws MalformedData when there is none, or it is longer than the bytes
     */
    static DataObject first(byte[] bytes) throws MalformedData {
        return new Cursor(bytes).next();
    }

    /** The objects inside this one. */
    List<DataObject> parts() throws MalformedData {
        Cursor cursor = new Cursor(value.toByteArray());
        List<DataObject> parts = new ArrayList<>();
        while (!cursor.atEnd()) {
            parts.add(cursor.next());
        }
        return List.copyOf(parts);
    }

    /** The value of the first part with this tag. */
    Optional<Octets> part(int wanted) throws MalformedData {
        return parts().stream()
                .filter(part -> part.tag() == wanted)
                .map(DataObject::value)
                .findFirst();
    }

    private static byte[] header(int tag, int length) {
        byte high = (byte) (tag >> Byte.SIZE);
        byte low = (byte) tag;
        if (length <= SHORT_LENGTH_MAX) {
            return new byte[] {high, low, (byte) length};
        }
        return length <= BYTE_MAX
                ? new byte[] {high, low, (byte) ONE_BYTE, (byte) length}
                : new byte[] {high, low, (byte) TWO_BYTES, (byte) (length >> Byte.SIZE), (byte) length};
    }

    /** Reads objects one after another. */
    private static final class Cursor {
        private final byte[] bytes;
        private int at;

        Cursor(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean atEnd() {
            return at == bytes.length;
        }

        DataObject next() throws MalformedData {
            int tag = octet() << Byte.SIZE | octet();
            int first = tag >> Byte.SIZE;
            MalformedData.unless(first == CONSTRUCTED || first == PRIMITIVE, "no data object stands here");
            int length = length();
            MalformedData.unless(length <= bytes.length - at, "a data object is longer than its file");
            byte[] value = Arrays.copyOfRange(bytes, at, at + length);
            at += length;
            return of(tag, value);
        }

        private int length() throws MalformedData {
            int first = octet();
            if (first <= SHORT_LENGTH_MAX) {
                return first;
            }
            MalformedData.unless(first == ONE_BYTE || first == TWO_BYTES, "a length of no known form");
            return first == ONE_BYTE ? octet() : octet() << Byte.SIZE | octet();
        }

        private int octet() throws MalformedData {
            MalformedData.unless(at < bytes.length, "a data object ends too early");
            return bytes[at++] & BYTE_MAX;
        }
    }

    /** Never prints the value. */
    @Override
    public String toString() {
        return "DataObject[%04X, %d bytes]".formatted(tag, value.length());
    }
}
