package shikaku.network.lab;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import shikaku.network.rules.Limits;

/**
 * 拒否の記録: what a router tells of the packets it refuses, as the city's log daemon gets it ({@code log group}; nfnetlink_log of Linux,
 * {@code linux/netfilter/nfnetlink_log.h}).
 */
public final class RefusalLog implements AutoCloseable {
    private static final int AF_NETLINK = 16;
    private static final int SOCK_RAW = 3;
    private static final int NETLINK_NETFILTER = 12;

    private static final int HEADER = 16;
    private static final int GENERIC_HEADER = 4;
    private static final int ATTRIBUTE_HEADER = 4;
    private static final int REQUEST = 1;

    private static final short MESSAGE_PACKET = 4 << 8;
    private static final short MESSAGE_CONFIGURE = 4 << 8 | 1;
    private static final short COMMAND = 1;
    private static final short MODE = 2;
    private static final short THRESHOLD = 5;
    private static final byte BIND = 1;
    private static final byte WHOLE_PACKET = 2;
    private static final short PAYLOAD = 9;
    private static final short PREFIX = 10;
    private static final int ATTRIBUTE_TYPE = 0x3fff;

    private final int socket;

    private RefusalLog() {
        socket = Kernel.socket(AF_NETLINK, SOCK_RAW, NETLINK_NETFILTER);
        Kernel.receiveBuffer(socket, shikaku.network.lab.Limits.ARRIVALS);
        configure(COMMAND, new byte[] {BIND});
        configure(
                MODE,
                ByteBuffer.allocate(6)
                        .putInt(shikaku.network.lab.Limits.PACKET - 1)
                        .put(WHOLE_PACKET)
                        .array());
        // Each is told at once.
        configure(THRESHOLD, ByteBuffer.allocate(Integer.BYTES).putInt(1).array());
    }

    /** To be called in the router's namespace; from then on nothing is missed. */
    public static RefusalLog open() {
        return new RefusalLog();
    }

    /**
     * One refused packet.
     *
     * @param prefix who refused it and why
     */
    public record Refusal(String prefix, byte[] packet) {}

    /** What was refused since it was asked last. */
    public List<Refusal> read() {
        List<Refusal> found = new ArrayList<>();
        Kernel.drain(socket, bytes -> messages(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()), found));
        return found;
    }

    private static void messages(ByteBuffer bytes, List<Refusal> found) {
        while (bytes.remaining() >= HEADER) {
            int start = bytes.position();
            int length = bytes.getInt(start);
            if (bytes.getShort(start + Integer.BYTES) == MESSAGE_PACKET) {
                found.add(refusal(bytes.slice(start, length).order(ByteOrder.nativeOrder())));
            }
            bytes.position(Math.min(bytes.limit(), start + aligned(length)));
        }
    }

    private static Refusal refusal(ByteBuffer message) {
        String prefix = "";
        byte[] packet = {};
        int at = HEADER + GENERIC_HEADER;
        while (at + ATTRIBUTE_HEADER <= message.limit()) {
            int length = message.getShort(at) & 0xffff;
            int type = message.getShort(at + Short.BYTES) & ATTRIBUTE_TYPE;
            byte[] value = new byte[length - ATTRIBUTE_HEADER];
            message.get(at + ATTRIBUTE_HEADER, value);
            if (type == PREFIX) {
                prefix = new String(value, StandardCharsets.US_ASCII)
                        .replace("\0", "")
                        .strip();
            } else if (type == PAYLOAD) {
                packet = value;
            }
            at += aligned(length);
        }
        return new Refusal(prefix, packet);
    }

    private static int aligned(int length) {
        return (length + 3) / 4 * 4;
    }

    private void configure(short attribute, byte[] value) {
        int attributeLength = ATTRIBUTE_HEADER + value.length;
        int length = HEADER + GENERIC_HEADER + aligned(attributeLength);
        ByteBuffer message = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
        message.putInt(length)
                .putShort(MESSAGE_CONFIGURE)
                .putShort((short) REQUEST)
                .putInt(0)
                .putInt(0);
        message.put((byte) 0).put((byte) 0).order(ByteOrder.BIG_ENDIAN).putShort((short) Limits.LOG_GROUP);
        message.order(ByteOrder.nativeOrder())
                .putShort((short) attributeLength)
                .putShort(attribute)
                .put(value);
        Kernel.send(socket, message.array(), kernel());
    }

    /** struct sockaddr_nl. */
    private static byte[] kernel() {
        return ByteBuffer.allocate(12)
                .order(ByteOrder.nativeOrder())
                .putShort((short) AF_NETLINK)
                .array();
    }

    @Override
    public void close() {
        Kernel.close(socket);
    }
}
