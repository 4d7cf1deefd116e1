package shikaku.network;

/**
 * サービス: what is asked for at a host.
 *
 * @param port 1 to 65535; 0 for echo
 */
public record Service(Protocol protocol, int port) {
    public static final Service ECHO = new Service(Protocol.ECHO, 0);

    public static Service tcp(int port) {
        return new Service(Protocol.TCP, port);
    }

    public static Service udp(int port) {
        return new Service(Protocol.UDP, port);
    }

    @Override
    public String toString() {
        return switch (protocol) {
            case TCP -> "TCP " + port;
            case UDP -> "UDP " + port;
            case ECHO -> "ICMP echo";
        };
    }
}
