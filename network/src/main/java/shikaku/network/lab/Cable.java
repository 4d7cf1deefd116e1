package shikaku.network.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.network.Address;
import shikaku.network.Addresses;
import shikaku.network.Family;
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
            return new End(node, port, Optional.of(Own.of(addresses, network)));
        }

        static End atSegment(String node, String port) {
            return new End(node, port, Optional.empty());
        }
    }

    /** The addresses of an interface, each with the length of the network that is reached without a router. */
    record Own(Map<Address, Integer> addresses) {

        static Own of(Addresses addresses, Network network) {
            return new Own(Map.of(
                    addresses.ipv4(), network.ipv4().length(),
                    addresses.ipv6(), network.ipv6().length()));
        }

        /** Of one family alone, and nobody without a route. */
        static Own alone(Address address) {
            return new Own(Map.of(address, address.family().bits()));
        }

        List<String> lines(String port) {
            return addresses.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(each -> "addr add %s/%d dev %s%s"
                            .formatted(
                                    each.getKey(),
                                    each.getValue(),
                                    port,
                                    each.getKey().family() == Family.IPV6 ? " nodad" : ""))
                    .toList();
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
