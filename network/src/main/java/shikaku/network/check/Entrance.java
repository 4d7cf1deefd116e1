package shikaku.network.check;

import java.util.List;
import java.util.stream.Stream;
import shikaku.network.Addresses;
import shikaku.network.Family;
import shikaku.network.Interface;
import shikaku.network.IpsecTunnel;
import shikaku.network.Outer;
import shikaku.network.Prefix;

/**
 * 入口: an interface, and who sends from there: the hosts of the zones that lie there, and the next router. Nobody there has the router's own
 * address.
 */
record Entrance(Ranges in, Ranges ipv4, Ranges ipv6) {

    static Entrance of(Interface at, InterfaceNames names) {
        return new Entrance(names.one(at.name()), genuine(at, Family.IPV4), genuine(at, Family.IPV6));
    }

    /** The outside of tunnels: of all the world there only their other ends. */
    static Entrance of(Outer outside, List<IpsecTunnel> tunnels, InterfaceNames names) {
        return new Entrance(
                names.one(outside.port()), peers(outside, tunnels, Family.IPV4), peers(outside, tunnels, Family.IPV6));
    }

    private static Ranges peers(Outer outside, List<IpsecTunnel> tunnels, Family family) {
        return Questions.union(tunnels.stream()
                .filter(each -> each.own().equals(outside) && each.family() == family)
                .map(each -> Prefix.of(each.peer()))
                .toList());
    }

    private static Ranges genuine(Interface at, Family family) {
        Stream<Prefix> zones = at.zones().stream().map(zone -> zone.network().of(family));
        Stream<Prefix> next = at.neighbour().stream().map(each -> Prefix.of(each.of(family)));
        return Questions.union(Stream.concat(zones, next).toList()).minus(one(at.own(), family));
    }

    static Ranges one(Addresses addresses, Family family) {
        return Questions.union(List.of(Prefix.of(addresses.of(family))));
    }

    boolean isGenuine(Exploration packet, Family family) {
        return switch (family) {
            case IPV4 -> packet.is(Field.SOURCE_4, ipv4);
            case IPV6 -> packet.is(Field.SOURCE_6, ipv6);
        };
    }
}
