package shikaku.network.lab;

import java.nio.ByteBuffer;
import shikaku.network.Family;

/** トランスポート層: TCP segments, UDP datagrams and ICMP messages as bytes, with right checksums (RFC 9293, 768, 792, 4443). */
final class Transport {
    static final int ICMP = 1;
    static final int TCP = 6;
    static final int UDP = 17;
    static final int ICMPV6 = 58;

    private static final int TCP_HEADER = 20;
    private static final int TCP_CHECKSUM = 16;
    private static final int UDP_HEADER = 8;
    private static final int UDP_CHECKSUM = 6;
    private static final int ICMP_HEADER = 8;
    private static final int ICMP_CHECKSUM = 2;
    private static final int WORD = 4;
    private static final short WINDOW = (short) 64240;

    private Transport() {}

    /** @param options of a length that is a multiple of four; the mark among them */
    static byte[] tcp(Ends ends, int from, int to, int flags, int sequence, byte[] options) {
        ByteBuffer segment = ByteBuffer.allocate(TCP_HEADER + options.length);
        segment.putShort((short) from).putShort((short) to).putInt(sequence).putInt(flags == Tcp.SYN ? 0 : sequence);
        segment.put((byte) ((TCP_HEADER + options.length) / WORD << 4))
                .put((byte) flags)
                .putShort(WINDOW);
        segment.putShort((short) 0).putShort((short) 0).put(options);
        return summed(ends, TCP, segment.array(), TCP_CHECKSUM);
    }

    static byte[] udp(Ends ends, int from, int to, byte[] payload) {
        ByteBuffer datagram = ByteBuffer.allocate(UDP_HEADER + payload.length);
        datagram.putShort((short) from).putShort((short) to).putShort((short) datagram.capacity());
        datagram.putShort((short) 0).put(payload);
        return summed(ends, UDP, datagram.array(), UDP_CHECKSUM);
    }

    /** @param rest the four bytes behind the checksum */
    static byte[] icmp(Ends ends, int type, int code, int rest, byte[] payload) {
        ByteBuffer message = ByteBuffer.allocate(ICMP_HEADER + payload.length);
        message.put((byte) type)
                .put((byte) code)
                .putShort((short) 0)
                .putInt(rest)
                .put(payload);
        return summed(ends, icmp(ends.family()), message.array(), ICMP_CHECKSUM);
    }

    static int icmp(Family family) {
        return family == Family.IPV4 ? ICMP : ICMPV6;
    }

    private static byte[] summed(Ends ends, int protocol, byte[] whole, int at) {
        int pseudo = protocol == ICMP ? 0 : Checksum.add(0, ends.bytes()) + protocol + whole.length;
        int sum = Checksum.of(pseudo, whole);
        ByteBuffer.wrap(whole).putShort(at, (short) (sum == 0 && protocol == UDP ? 0xffff : sum));
        return whole;
    }

    /** TCP's flags. */
    static final class Tcp {
        static final int FIN = 1;
        static final int SYN = 2;
        static final int RST = 4;
        static final int PSH = 8;
        static final int ACK = 16;
        static final int URG = 32;
        static final int ECE = 64;
        static final int CWR = 128;

        private Tcp() {}
    }
}
