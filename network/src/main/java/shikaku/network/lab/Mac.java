package shikaku.network.lab;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * MACアドレス: of an interface of the lab; locally administered, made of what it is the address of.
 *
 * @param last four bytes behind {@code 02:53}
 */
record Mac(int last) {
    private static final short FIRST = 0x0253;
    static final int LENGTH = 6;

    static Mac of(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return new Mac((int) sum.getValue());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).putShort(FIRST).putInt(last).array();
    }

    @Override
    public String toString() {
        return HexFormat.ofDelimiter(":").formatHex(bytes());
    }
}
