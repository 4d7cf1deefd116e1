package shikaku.network.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** 玄関: what a router's kernel has let in as meant for the router itself, behind its input rules; see raw(7). */
final class Doorstep implements AutoCloseable {
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int SOCK_RAW = 3;
    /** ICMP, TCP, UDP; ICMPv6 has a number of its own. */
    private static final List<Integer> PROTOCOLS = List.of(1, 6, 17);

    private static final List<Integer> PROTOCOLS_V6 = List.of(58, 6, 17);

    private final List<Integer> sockets = new ArrayList<>();

    private Doorstep() {
        PROTOCOLS.forEach(each -> listen(AF_INET, each));
        PROTOCOLS_V6.forEach(each -> listen(AF_INET6, each));
    }

    private void listen(int family, int protocol) {
        int socket = Kernel.socket(family, SOCK_RAW, protocol);
        sockets.add(socket);
        Kernel.receiveBuffer(socket, Limits.ARRIVALS);
    }

    /** To be called in the namespace. */
    static Doorstep open() {
        return new Doorstep();
    }

    void drain(Consumer<byte[]> packets) {
        sockets.forEach(socket -> Kernel.drain(socket, packets));
    }

    @Override
    public void close() {
        sockets.forEach(Kernel::close);
    }
}
