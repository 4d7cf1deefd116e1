package shikaku.network.lab;

import java.nio.ByteBuffer;
import java.util.List;
import shikaku.network.Family;
import shikaku.network.rules.Icmp;

/** パケットの中身: what a probe carries, honest or forged. */
sealed interface Content {

    /** The packets, each with the mark at its end. */
    List<byte[]> packets(Ends ends, int number);

    /** Of a protocol that has ports, or ICMP: what stands behind the IP header, so that it can be put behind others, too. */
    sealed interface Upper extends Content {
        int protocol(Family family);

        byte[] payload(Ends ends, int number);

        @Override
        default List<byte[]> packets(Ends ends, int number) {
            return List.of(Datagram.of(ends, protocol(ends.family()), payload(ends, number)));
        }
    }

    /** To a service, from a port that was not used before. */
    record Segment(int port, int flags) implements Upper {
        @Override
        public int protocol(Family family) {
            return Transport.TCP;
        }

        @Override
        public byte[] payload(Ends ends, int number) {
            return Transport.tcp(ends, Fresh.port(number), port, flags, number, Mark.of(number));
        }
    }

    /** As if from a service, to a port where nobody asked. */
    record SegmentBack(int port, int flags) implements Upper {
        @Override
        public int protocol(Family family) {
            return Transport.TCP;
        }

        @Override
        public byte[] payload(Ends ends, int number) {
            return Transport.tcp(ends, port, Fresh.unused(number), flags, number, Mark.of(number));
        }
    }

    record Question(int port) implements Upper {
        @Override
        public int protocol(Family family) {
            return Transport.UDP;
        }

        @Override
        public byte[] payload(Ends ends, int number) {
            return Transport.udp(ends, Fresh.port(number), port, Mark.of(number));
        }
    }

    record Answer(int port) implements Upper {
        @Override
        public int protocol(Family family) {
            return Transport.UDP;
        }

        @Override
        public byte[] payload(Ends ends, int number) {
            return Transport.udp(ends, port, Fresh.unused(number), Mark.of(number));
        }
    }

    record Echo() implements Upper {
        @Override
        public int protocol(Family family) {
            return Transport.icmp(family);
        }

        @Override
        public byte[] payload(Ends ends, int number) {
            int type = ends.family() == Family.IPV4 ? Icmp.ECHO_REQUEST : Icmp.ECHO_REQUEST_V6;
            return Transport.icmp(ends, type, 0, Fresh.port(number) << Short.SIZE, Mark.of(number));
        }
    }

    /**
     * An ICMP message of its own accord; of an error it says that it is about a connection, which there is not.
     *
     * @param ipv4 its type in ICMPv4
     * @param ipv6 its type in ICMPv6
     */
    record Message(String name, int ipv4, int ipv6, int port) implements Upper {
        @Override
        public int protocol(Family family) {
            return Transport.icmp(family);
        }

        @Override
        public byte[] payload(Ends ends, int number) {
            Ends about = ends.reversed();
            byte[] quoted = Datagram.of(
                    about,
                    Transport.TCP,
                    Transport.tcp(about, port, Fresh.unused(number), Transport.Tcp.ACK, number, Mark.of(number)));
            return Transport.icmp(
                    ends, ends.family() == Family.IPV4 ? ipv4 : ipv6, 0, Fresh.unused(number) << Short.SIZE, quoted);
        }
    }

    /** In two parts. */
    record Parts(Upper whole) implements Content {
        private static final int FIRST = 8;

        @Override
        public List<byte[]> packets(Ends ends, int number) {
            int protocol = whole.protocol(ends.family());
            ByteBuffer payload = ByteBuffer.wrap(whole.payload(ends, number));
            byte[] first = new byte[FIRST];
            byte[] second = new byte[payload.capacity() - FIRST];
            payload.get(first).get(second);
            return List.of(
                    Datagram.part(ends, protocol, number, 0, true, first),
                    Datagram.part(ends, protocol, number, FIRST, false, second));
        }
    }

    /** Only the first part, or only the last. */
    record Part(Upper whole, boolean first) implements Content {
        private static final int MIDDLE = 64;

        @Override
        public List<byte[]> packets(Ends ends, int number) {
            byte[] payload = padded(whole.payload(ends, number), number);
            return List.of(
                    Datagram.part(ends, whole.protocol(ends.family()), number, first ? 0 : MIDDLE, first, payload));
        }

        /** Parts but the last are multiples of eight long; the mark stays at the end. */
        private static byte[] padded(byte[] payload, int number) {
            int length = (payload.length + 2 * Mark.LENGTH - 1) / Mark.LENGTH * Mark.LENGTH;
            return ByteBuffer.allocate(length)
                    .put(payload)
                    .position(length - Mark.LENGTH)
                    .put(Mark.of(number))
                    .array();
        }
    }

    /** A whole packet of IPv6 that says it is a part (RFC 6946); of IPv4, one in one part. */
    record OnlyPart(Upper whole) implements Content {
        @Override
        public List<byte[]> packets(Ends ends, int number) {
            return List.of(
                    Datagram.part(ends, whole.protocol(ends.family()), number, 0, false, whole.payload(ends, number)));
        }
    }

    /** Behind IPv4 options. */
    record Options(String name, byte[] options, Upper whole) implements Content {
        @Override
        public List<byte[]> packets(Ends ends, int number) {
            return List.of(
                    Datagram.withOptions(ends, whole.protocol(ends.family()), options, whole.payload(ends, number)));
        }
    }

    /** Behind an extension header of IPv6. */
    record Extended(String name, int kind, byte[] header, Upper whole) implements Content {
        @Override
        public List<byte[]> packets(Ends ends, int number) {
            return List.of(Datagram.withHeader(
                    ends, kind, header, whole.protocol(ends.family()), whole.payload(ends, number)));
        }
    }

    /** A protocol that nobody here speaks. */
    record Other(int protocol) implements Content {
        private static final int LENGTH = 40;

        @Override
        public List<byte[]> packets(Ends ends, int number) {
            byte[] payload = ByteBuffer.allocate(LENGTH + Mark.LENGTH)
                    .position(LENGTH)
                    .put(Mark.of(number))
                    .array();
            return List.of(Datagram.of(ends, protocol, payload));
        }
    }
}
