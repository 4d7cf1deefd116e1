package shikaku.network.lab;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import shikaku.network.Family;

/**
 * ケーブルの端: what a machine puts on its zone's cable and takes from it, byte by byte, without its kernel's opinion of it; see packet(7). It
 * must be opened in the machine's namespace and may be used from anywhere.
 */
final class Wire implements AutoCloseable {
    private static final int AF_PACKET = 17;
    private static final int SOCK_DGRAM = 2;
    private static final int ETH_P_IP = 0x0800;
    private static final int ETH_P_IPV6 = 0x86DD;
    private static final int ETH_P_ALL = 0x0003;
    private static final int ADDRESS_LENGTH = 20;

    private final int index;
    private final int out;
    private final List<Integer> in;

    private Wire(int index, int... types) {
        this.index = index;
        this.out = Kernel.socket(AF_PACKET, SOCK_DGRAM, 0);
        this.in = IntStream.of(types).mapToObj(this::listening).toList();
    }

    /** To be called in the namespace. */
    static Wire open(String port) {
        return new Wire(Kernel.indexOf(port), ETH_P_IP, ETH_P_IPV6);
    }

    /** The same at a port of a bridge, which takes packets away before anybody hears of them who asks for one kind. */
    static Wire tap(String port) {
        return new Wire(Kernel.indexOf(port), ETH_P_ALL);
    }

    private int listening(int type) {
        int socket = Kernel.socket(AF_PACKET, SOCK_DGRAM, 0);
        Kernel.receiveBuffer(socket, Limits.ARRIVALS);
        Kernel.bind(socket, address(type, new byte[Mac.LENGTH]));
        return socket;
    }

    /** struct sockaddr_ll. */
    private byte[] address(int type, byte[] mac) {
        ByteBuffer address = ByteBuffer.allocate(ADDRESS_LENGTH).order(ByteOrder.nativeOrder());
        address.putShort((short) AF_PACKET);
        address.order(ByteOrder.BIG_ENDIAN).putShort((short) type);
        address.order(ByteOrder.nativeOrder()).putInt(index).putShort((short) 0).put((byte) 0);
        return address.put((byte) mac.length).put(mac).array();
    }

    /** Puts an IP packet on the cable, for the interface {@code to}. */
    void send(Family family, byte[] packet, Mac to) {
        Kernel.send(out, packet, address(family == Family.IPV4 ? ETH_P_IP : ETH_P_IPV6, to.bytes()));
    }

    /** Every IP packet that has come in since the last call. */
    void drain(Consumer<byte[]> packets) {
        in.forEach(socket -> Kernel.drain(socket, packets));
    }

    @Override
    public void close() {
        Kernel.close(out);
        in.forEach(Kernel::close);
    }
}
