package shikaku.network.lab;

import java.nio.ByteBuffer;
import java.util.OptionalInt;

/**
 * 印: the last eight bytes of every packet we send, by which it is known again whatever was forged before them. It has the form of a TCP option
 * for experiments (RFC 4727), so a bare SYN can bear it, too.
 */
final class Mark {
    static final int LENGTH = 8;
    private static final int BEGINNING = 0xFD085348;

    private Mark() {}

    static byte[] of(int number) {
        return ByteBuffer.allocate(LENGTH).putInt(BEGINNING).putInt(number).array();
    }

    /** The number of the packet, if it is one of ours. */
    static OptionalInt in(byte[] packet) {
        if (packet.length < LENGTH) {
            return OptionalInt.empty();
        }
        ByteBuffer end = ByteBuffer.wrap(packet, packet.length - LENGTH, LENGTH);
        return end.getInt() == BEGINNING ? OptionalInt.of(end.getInt()) : OptionalInt.empty();
    }
}
