package shikaku.network.lab;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import shikaku.network.Address;
import shikaku.network.Family;

/** 送信元と宛先: the addresses that a packet claims; both of one family. */
record Ends(Address from, Address to) {
    private static final int BYTE = 8;

    Family family() {
        return to.family();
    }

    Ends reversed() {
        return new Ends(to, from);
    }

    /** Both, as they stand in a header. */
    byte[] bytes() {
        return ByteBuffer.allocate(2 * family().bits() / BYTE)
                .put(bytes(from))
                .put(bytes(to))
                .array();
    }

    private static byte[] bytes(Address address) {
        int length = address.family().bits() / BYTE;
        byte[] whole =
                address.value().add(BigInteger.ONE.shiftLeft(length * BYTE)).toByteArray();
        return java.util.Arrays.copyOfRange(whole, whole.length - length, whole.length);
    }
}
