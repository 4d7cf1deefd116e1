package shikaku.network.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.network.Addresses;
import shikaku.network.Network;

/**
 * ケーブル: a pair of virtual Ethernet interfaces, or two TUN devices between which a process carries the packets.
 *
 * @param mtu the largest packet it takes, bytes
 * @param carried by a process
 */
record Cable(End one, End other, int mtu, boolean carried) {
    /** Of Ethernet. */
    static final int ETHERNET = 1500;

    /** Of the carrier's VPN, where tunnels take their part: every long answer of the center has to find the path's MTU. */
    static final int VPN = 1400;

    /**
     * 端.
     *
     * @param port the interface's name there, at most 15 characters
     * @param own the addresses there; empty at a zone's bridge
     */
    record End(String node, String port, Optional<Own> own) {

        /** The interface's address on its cable: of its own, and always the same. */
        Mac mac() {
            return Mac.of(node + "/" + port);
        }

        static End of(String node, String port, Addresses addresses, Network network) {
            return new End(node, port, Optional.of(new Own(addresses, network)));
        }

        static End atSegment(String node, String port) {
            return new End(node, port, Optional.empty());
        }
    }

    /** The addresses of an interface, with the network that is reached without a router. */
    record Own(Addresses addresses, Network network) {

        List<String> lines(String port) {
            return List.of(
                    "addr add %s/%d dev %s"
                            .formatted(addresses.ipv4(), network.ipv4().length(), port),
                    "addr add %s/%d dev %s nodad"
                            .formatted(addresses.ipv6(), network.ipv6().length(), port));
        }
    }

    /** The commands that make, within a node, what of this cable is made there; the first node makes both ends of a pair. */
    Stream<String> lines(String node, String lab) {
        if (carried) {
            return ends().stream().filter(each -> each.node().equals(node)).flatMap(this::tunnel);
        }
        return one.node().equals(node) ? Stream.of(pair(lab)) : Stream.empty();
    }

    private Stream<String> tunnel(End end) {
        return Stream.of(
                "tuntap add dev %s mode tun".formatted(end.port()), "link set %s mtu %d".formatted(end.port(), mtu));
    }

    private String pair(String lab) {
        return "link add %s address %s mtu %d type veth peer name %s address %s mtu %d netns %s-%s"
                .formatted(one.port(), one.mac(), mtu, other.port(), other.mac(), mtu, lab, other.node());
    }

    List<End> ends() {
        return List.of(one, other);
    }
}
