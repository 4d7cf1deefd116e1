package shikaku.network.lab;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shikaku.network.Address;
import shikaku.network.Family;
import shikaku.network.IpsecTunnel;
import shikaku.network.Site;

/** 外側のケーブル: what whoever listens on the Internet sees of the tunnels, packet by packet. */
final class OuterWire implements AutoCloseable {
    private static final int ESP = 50;
    private static final int V4_PROTOCOL = 9;
    private static final int V4_SOURCE = 12;
    private static final int V4_LENGTH = 4;
    private static final int V6_NEXT_HEADER = 6;
    private static final int V6_SOURCE = 8;
    private static final int V6_LENGTH = 16;
    private static final int V6_HEADER = 40;
    private static final int HOP_BY_HOP = 0;

    private final List<IpsecTunnel> tunnels;
    private final List<Wire> wires = new ArrayList<>();

    private OuterWire(Site site) {
        this.tunnels = site.hub().tunnels();
    }

    static OuterWire open(Lab lab) throws Exception {
        OuterWire outer = new OuterWire(lab.site());
        List<String> ports = lab.site().routers().stream()
                .filter(each -> !each.tunnels().isEmpty())
                .map(Plan::outerPort)
                .toList();
        for (String port : ports) {
            outer.wires.add(lab.outside().run(() -> Wire.tap(port)));
        }
        return outer;
    }

    /**
     * 見えたもの.
     *
     * @param encrypted packets of ESP
     * @param clear whatever is neither ESP nor IKE between the two ends of a tunnel, nor a question for a neighbour's address
     */
    record Seen(int encrypted, List<String> clear) {}

    /** Since the last call. */
    Seen seen() {
        List<String> clear = new ArrayList<>();
        int[] encrypted = {0};
        wires.forEach(wire -> wire.drain(packet -> {
            if (!isIp(packet)) {
                return;
            }
            Header header = Header.of(packet);
            boolean ours = tunnels.stream().anyMatch(header::isBetween);
            if (ours && header.protocol() == ESP) {
                encrypted[0]++;
            } else if (!(ours && header.isIke()) && !header.isNeighbours()) {
                clear.add("%s > %s, protocol %d".formatted(header.from(), header.to(), header.protocol()));
            }
        }));
        return new Seen(encrypted[0], clear);
    }

    /** Not a question for a neighbour's address in IPv4. */
    private static boolean isIp(byte[] packet) {
        int version = packet.length == 0 ? 0 : packet[0] >>> 4;
        return version == 4 || version == 6;
    }

    private record Header(Address from, Address to, int protocol, byte[] behind) {
        static Header of(byte[] packet) {
            boolean four = packet[0] >>> 4 == 4;
            Family family = four ? Family.IPV4 : Family.IPV6;
            int source = four ? V4_SOURCE : V6_SOURCE;
            int length = four ? V4_LENGTH : V6_LENGTH;
            int header = four ? (packet[0] & 0xf) * 4 : V6_HEADER;
            return new Header(
                    address(family, packet, source, length),
                    address(family, packet, source + length, length),
                    packet[four ? V4_PROTOCOL : V6_NEXT_HEADER] & 0xff,
                    Arrays.copyOfRange(packet, header, packet.length));
        }

        private static Address address(Family family, byte[] packet, int from, int length) {
            return new Address(family, new BigInteger(1, Arrays.copyOfRange(packet, from, from + length)));
        }

        boolean isBetween(IpsecTunnel tunnel) {
            Address own = tunnel.own().address();
            return from.equals(own) && to.equals(tunnel.peer()) || from.equals(tunnel.peer()) && to.equals(own);
        }

        boolean isIke() {
            int port = (behind[2] & 0xff) << Byte.SIZE | behind[3] & 0xff;
            return protocol == Transport.UDP && port == IpsecTunnel.IKE;
        }

        /** Of IPv6: who is where, and who listens to whom. */
        boolean isNeighbours() {
            boolean listener = protocol == HOP_BY_HOP && from.family() == Family.IPV6;
            return listener || protocol == Transport.ICMPV6 && (behind[0] & 0xff) >= 133 && (behind[0] & 0xff) <= 136;
        }
    }

    @Override
    public void close() {
        wires.forEach(Wire::close);
    }
}
