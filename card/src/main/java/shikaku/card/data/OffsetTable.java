package shikaku.card.data;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** An object whose first part says where the others begin, two bytes each, counted from the beginning of the file. */
final class OffsetTable {
    private static final int TABLE = 0xDF21;

    private OffsetTable() {}

    /** The object {@code tag} of the table and these parts. */
    static DataObject of(int tag, List<DataObject> parts) {
        int table = DataObject.headerLength(parts.size() * Short.BYTES) + parts.size() * Short.BYTES;
        int inside = table + covered(parts).length;
        int at = DataObject.headerLength(inside) + table;
        ByteBuffer offsets = ByteBuffer.allocate(parts.size() * Short.BYTES);
        for (DataObject part : parts) {
            offsets.putShort((short) at);
            at += part.encoded().length;
        }
        List<DataObject> all = new ArrayList<>();
        all.add(DataObject.of(TABLE, offsets.array()));
        all.addAll(parts);
        return DataObject.of(tag, all);
    }

    /** The parts as they stand in the file, which is what a signature covers. */
    static byte[] covered(List<DataObject> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(part -> out.writeBytes(part.encoded()));
        return out.toByteArray();
    }
}
