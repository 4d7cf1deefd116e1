package shikaku.network.ipsec;

import java.util.List;
import java.util.stream.Stream;
import shikaku.network.Addresses;
import shikaku.network.Host;
import shikaku.network.IpsecTunnel;
import shikaku.network.Permission;
import shikaku.network.Prefix;
import shikaku.network.Reachability;
import shikaku.network.Router;

/**
 * トラフィックセレクタ: which addresses may speak through a tunnel, on both sides: the hosts that the table lets open a connection across it or be
 * asked across it, and the two ends of the link, whose routers say when a packet was too big. Everybody else's packets no key is made for,
 * whatever becomes of the rules.
 */
public record Selectors(List<Prefix> local, List<Prefix> remote) {

    public Selectors {
        local = List.copyOf(local);
        remote = List.copyOf(remote);
    }

    public static Selectors of(Router router, IpsecTunnel tunnel, Reachability table) {
        return new Selectors(
                side(tunnel.inner().own(), crossing(router, tunnel, table, false)),
                side(tunnel.inner().neighbour().orElseThrow(), crossing(router, tunnel, table, true)));
    }

    private static List<Prefix> side(Addresses link, Stream<Host> hosts) {
        return Stream.concat(hosts.map(Host::addresses), Stream.of(link))
                .flatMap(each -> Stream.of(each.ipv4(), each.ipv6()))
                .map(Prefix::of)
                .distinct()
                .sorted()
                .toList();
    }

    /** The hosts on one side of the tunnel that have anything to do with the other side. */
    private static Stream<Host> crossing(Router router, IpsecTunnel tunnel, Reachability table, boolean beyond) {
        return table.permissions().stream()
                .filter(each -> ends(each).anyMatch(host -> isBeyond(host, tunnel))
                        && ends(each).anyMatch(host -> !isBeyond(host, tunnel))
                        && ends(each).allMatch(host -> leads(router, host)))
                .flatMap(Selectors::ends)
                .filter(each -> isBeyond(each, tunnel) == beyond)
                .distinct();
    }

    private static Stream<Host> ends(Permission permission) {
        return Stream.of(permission.from(), permission.to());
    }

    private static boolean isBeyond(Host host, IpsecTunnel tunnel) {
        return tunnel.inner().zones().stream().anyMatch(zone -> zone.host().equals(host));
    }

    private static boolean leads(Router router, Host host) {
        return router.interfaces().stream()
                .flatMap(each -> each.zones().stream())
                .anyMatch(zone -> zone.host().equals(host));
    }
}
