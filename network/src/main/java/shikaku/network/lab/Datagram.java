package shikaku.network.lab;

import java.nio.ByteBuffer;

/** IPパケット: IPv4 and IPv6 as bytes (RFC 791, 8200), whole, in parts, and with what nobody needs any more. */
final class Datagram {
    private static final int V4_HEADER = 20;
    private static final int V4_CHECKSUM = 10;
    private static final int V6_HEADER = 40;
    private static final int WORD = 4;
    private static final byte TTL = 64;
    private static final short DO_NOT_FRAGMENT = 0x4000;
    private static final int MORE_FRAGMENTS = 0x2000;
    private static final int FRAGMENT_UNIT = 8;
    private static final byte FRAGMENT = 44;

    private Datagram() {}

    static byte[] of(Ends ends, int protocol, byte[] payload) {
        return switch (ends.family()) {
            case IPV4 -> v4(ends, protocol, 0, DO_NOT_FRAGMENT, new byte[0], payload);
            case IPV6 -> v6(ends, protocol, payload);
        };
    }

    /** @param options of a length that is a multiple of four */
    static byte[] withOptions(Ends ends, int protocol, byte[] options, byte[] payload) {
        return v4(ends, protocol, 0, DO_NOT_FRAGMENT, options, payload);
    }

    /** @param header without its first byte, which is filled in with the protocol that follows */
    static byte[] withHeader(Ends ends, int kind, byte[] header, int protocol, byte[] payload) {
        byte[] whole = ByteBuffer.allocate(1 + header.length + payload.length)
                .put((byte) protocol)
                .put(header)
                .put(payload)
                .array();
        return v6(ends, kind, whole);
    }

    /**
     * A part of a packet.
     *
     * @param offset where it belongs, bytes; a multiple of eight
     */
    static byte[] part(Ends ends, int protocol, int number, int offset, boolean more, byte[] payload) {
        int place = offset / FRAGMENT_UNIT;
        return switch (ends.family()) {
            case IPV4 -> v4(ends, protocol, number, (more ? MORE_FRAGMENTS : 0) | place, new byte[0], payload);
            case IPV6 ->
                withHeader(
                        ends,
                        FRAGMENT,
                        ByteBuffer.allocate(FRAGMENT_UNIT - 1)
                                .put((byte) 0)
                                .putShort((short) (place << 3 | (more ? 1 : 0)))
                                .putInt(number)
                                .array(),
                        protocol,
                        payload);
        };
    }

    private static byte[] v4(Ends ends, int protocol, int number, int flagsAndPlace, byte[] options, byte[] payload) {
        int header = V4_HEADER + options.length;
        ByteBuffer packet = ByteBuffer.allocate(header + payload.length);
        packet.put((byte) (4 << 4 | header / WORD)).put((byte) 0).putShort((short) packet.capacity());
        packet.putShort((short) number).putShort((short) flagsAndPlace);
        packet.put(TTL)
                .put((byte) protocol)
                .putShort((short) 0)
                .put(ends.bytes())
                .put(options);
        int sum = Checksum.of(0, java.util.Arrays.copyOf(packet.array(), header));
        packet.putShort(V4_CHECKSUM, (short) sum);
        return packet.put(payload).array();
    }

    private static byte[] v6(Ends ends, int protocol, byte[] payload) {
        return ByteBuffer.allocate(V6_HEADER + payload.length)
                .putInt(6 << 28)
                .putShort((short) payload.length)
                .put((byte) protocol)
                .put(TTL)
                .put(ends.bytes())
                .put(payload)
                .array();
    }
}
