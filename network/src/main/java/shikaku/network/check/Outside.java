package shikaku.network.check;

import java.util.List;
import shikaku.network.Address;
import shikaku.network.Family;
import shikaku.network.IpsecTunnel;
import shikaku.network.Outer;
import shikaku.network.Prefix;
import shikaku.network.Router;
import shikaku.network.rules.ConnectionState;

/**
 * トンネルの外: what must become of packets in the network outside, as one would tell it of a single packet: between the two ends of a tunnel IKE and
 * ESP pass, for the routers themselves, and nothing else does; nothing at all goes through a router from there, or there.
 */
record Outside(Router router, InterfaceNames names) {
    private static final int ESP = 50;
    private static final int IKE = 500;

    /** Whether a packet has come from outside, or would leave by there. */
    boolean isReached(Exploration packet) {
        Ranges ports = names.some(router.outside().stream().map(Outer::port).toList());
        return packet.is(Field.IN, ports) || packet.is(Field.OUT, ports);
    }

    /** What may stand behind an IPv6 header in place of a transport. */
    Ranges encryption() {
        return tunnels(Family.IPV6).isEmpty() ? Ranges.NONE : Ranges.of(ESP);
    }

    /** From the other end of a tunnel, or from whoever says so. */
    boolean isEncrypted(Exploration packet, Family family) {
        return isFromPeer(packet, family) && isEsp(packet);
    }

    /** The same: a word of IKE, whether it begins a conversation or goes on with one. */
    boolean isExchange(Exploration packet, Family family) {
        return isFromPeer(packet, family)
                && isIke(packet)
                && packet.is(Field.SOURCE_PORT, IKE)
                && (isState(ConnectionState.NEW, packet) || isState(ConnectionState.ESTABLISHED, packet));
    }

    private boolean isFromPeer(Exploration packet, Family family) {
        return tunnels(family).stream()
                .anyMatch(each -> packet.is(Field.IN, names.one(each.own().port()))
                        && isBetween(each.peer(), each.own().address(), packet));
    }

    private static boolean isState(ConnectionState state, Exploration packet) {
        return packet.is(Field.STATE, state.ordinal());
    }

    boolean isTold(Exploration packet, Family family) {
        return tunnels(family).stream()
                .anyMatch(each -> packet.is(Field.OUT, names.one(each.own().port()))
                        && isBetween(each.own().address(), each.peer(), packet)
                        && (isEsp(packet) || isIke(packet)));
    }

    private List<IpsecTunnel> tunnels(Family family) {
        return router.tunnels().stream().filter(each -> each.family() == family).toList();
    }

    private static boolean isBetween(Address from, Address to, Exploration packet) {
        return switch (from.family()) {
            case IPV4 -> packet.is(Field.SOURCE_4, one(from)) && packet.is(Field.DESTINATION_4, one(to));
            case IPV6 -> packet.is(Field.SOURCE_6, one(from)) && packet.is(Field.DESTINATION_6, one(to));
        };
    }

    private static Ranges one(Address address) {
        return Questions.union(List.of(Prefix.of(address)));
    }

    private static boolean isEsp(Exploration packet) {
        return packet.is(Field.PROTOCOL, ESP);
    }

    private static boolean isIke(Exploration packet) {
        return packet.is(Field.PROTOCOL, Questions.UDP) && packet.is(Field.DESTINATION_PORT, IKE);
    }
}
