package shikaku.network.lab;

import java.nio.ByteBuffer;
import java.util.List;

/** 変装: what would be permitted if it came whole and plain, in a form in which a router might take it for something else. */
sealed interface Disguise extends Content {

    /** In two parts. */
    record Parts(Upper whole) implements Disguise {
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
    record Part(Upper whole, boolean first) implements Disguise {
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
    record OnlyPart(Upper whole) implements Disguise {
        @Override
        public List<byte[]> packets(Ends ends, int number) {
            return List.of(
                    Datagram.part(ends, whole.protocol(ends.family()), number, 0, false, whole.payload(ends, number)));
        }
    }

    /** Behind IPv4 options. */
    record Options(String name, byte[] options, Upper whole) implements Disguise {
        @Override
        public List<byte[]> packets(Ends ends, int number) {
            return List.of(
                    Datagram.withOptions(ends, whole.protocol(ends.family()), options, whole.payload(ends, number)));
        }
    }

    /** Behind an extension header of IPv6. */
    record Extended(String name, int kind, byte[] header, Upper whole) implements Disguise {
        @Override
        public List<byte[]> packets(Ends ends, int number) {
            return List.of(Datagram.withHeader(
                    ends, kind, header, whole.protocol(ends.family()), whole.payload(ends, number)));
        }
    }

    /** A protocol that nobody here speaks. */
    record Other(int protocol) implements Disguise {
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
