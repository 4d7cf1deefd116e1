package shikaku.network.lab;

import java.util.List;
import shikaku.network.Family;
import shikaku.network.rules.Icmp;

/** パケットの中身: what a probe carries, honest or forged. */
sealed interface Content permits Content.Upper, Disguise {

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

    /**
     * An ICMP error about a connection that there is: a packet of it did not arrive.
     *
     * @param about of that packet
     */
    record Unreachable(Ends about, int from, int to) implements Upper {
        private static final int IPV4 = 3;
        private static final int IPV6 = 1;

        @Override
        public int protocol(Family family) {
            return Transport.icmp(family);
        }

        @Override
        public byte[] payload(Ends ends, int number) {
            byte[] quoted = Datagram.of(
                    about, Transport.TCP, Transport.tcp(about, from, to, Transport.Tcp.ACK, number, Mark.of(number)));
            return Transport.icmp(ends, ends.family() == Family.IPV4 ? IPV4 : IPV6, 0, 0, quoted);
        }
    }
}
