package shikaku.network.ipsec;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.network.Addresses;
import shikaku.network.Family;
import shikaku.network.Interface;
import shikaku.network.IpsecTunnel;
import shikaku.network.Network;
import shikaku.network.Prefix;
import shikaku.network.Reachability;
import shikaku.network.Router;

/**
 * トンネルのインタフェース: what {@code ip -batch} makes the inner interfaces from (ip-link(8), type xfrm). What is routed there leaves encrypted or not
 * at all, and the router's rules know the link by that name, as they would a carrier's.
 */
final class InterfaceText {
    private InterfaceText() {}

    static String of(Router router, Reachability table) {
        return Stream.concat(
                        title(router).map(each -> "# " + each),
                        router.tunnels().stream()
                                .flatMap(each ->
                                        Stream.concat(Stream.of("", "# " + each.clinic()), lines(router, each, table))))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> title(Router router) {
        return Stream.concat(
                Stream.of(
                        "%s: ip -batch %s.ip".formatted(router, router),
                        "./shikaku routers が構成ファイルから作ったもの。起動のたびに shikaku-%s-tunnel.service が /etc/shikaku から、strongSwanより先に読み込む。"
                                .formatted(router),
                        "Made from the site file; shikaku-%s-tunnel.service reads it from /etc/shikaku at every start, before strongSwan."
                                .formatted(router),
                        "",
                        "外側の経路は相手のアドレスへだけ書き、デフォルト経路を外側に向けない。",
                        "Outside, give a route to the other end alone, and no default route:"),
                router.tunnels().stream()
                        .map(each -> "  route add %s via GATEWAY dev %s"
                                .formatted(each.peer(), each.own().port())));
    }

    /** Of one tunnel, as they are used in the lab, too. */
    static Stream<String> lines(Router router, IpsecTunnel tunnel, Reachability table) {
        Interface inner = tunnel.inner();
        return Stream.of(
                        Stream.of("link add %s type xfrm dev %s if_id %d"
                                .formatted(inner, tunnel.own().port(), tunnel.id())),
                        Stream.of("link set %s mtu %d".formatted(inner, IpsecTunnel.MTU)),
                        addresses(inner.own(), inner.network()).map(each -> each + " dev " + inner),
                        Stream.of("link set %s up".formatted(inner)),
                        routes(router, tunnel, table))
                .flatMap(each -> each);
    }

    private static Stream<String> addresses(Addresses own, Network network) {
        return Stream.of(Family.values())
                .map(family -> "addr add %s/%d"
                        .formatted(own.of(family), network.of(family).length()));
    }

    private static Stream<String> routes(Router router, IpsecTunnel tunnel, Reachability table) {
        Addresses next = tunnel.inner().neighbour().orElseThrow();
        List<Prefix> beyond = Selectors.of(router, tunnel, table).remote();
        return beyond.stream()
                .filter(each -> !next.contains(each.first()))
                .map(each -> "route add %s via %s dev %s".formatted(each, next.of(each.family()), tunnel.inner()));
    }
}
