package shikaku.network.lab;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import shikaku.message.Sentence;
import shikaku.network.Address;
import shikaku.network.Family;
import shikaku.network.Prefix;
import shikaku.network.Reachability;
import shikaku.network.Router;

/** カーネル自身の拒否: what a router's Linux does not carry on, whatever its rules. */
enum OwnRefusal {
    NOBODYS_IPV4(
            "IPv4で、だれのものでもないアドレス（0.0.0.0、127.0.0.1、224.0.0.1、255.255.255.255）からと言うもの（RFC 1812 5.3.7節）",
            "IPv4 from an address that is nobody's: 0.0.0.0, 127.0.0.1, 224.0.0.1, 255.255.255.255 (RFC 1812 section 5.3.7)",
            (probe, table) -> isFrom(probe, "0.0.0.0/8", "127.0.0.0/8", "224.0.0.0/4", "255.255.255.255/32")),
    NOBODYS_IPV6(
            "IPv6で、だれのものでもないか、ケーブルの外では意味のないアドレス（::、::1、ff02::1、fe80::1）からと言うもの（RFC 4291 2.5.2、2.5.3、2.5.6、2.7節）",
            "IPv6 from an address that is nobody's, or means nothing beyond a cable: ::, ::1, ff02::1, fe80::1 (RFC 4291 sections 2.5.2, 2.5.3, 2.5.6, 2.7)",
            (probe, table) -> isFrom(probe, "::/127", "ff00::/8", "fe80::/10")),
    ROUTERS_OWN(
            "IPv4で、途中のルータ自身のアドレスからと言うもの（Linuxの経路の検査。IPv6にはない）",
            "IPv4 from an address of a router on the way (Linux looks at that where it looks for the route; not over IPv6)",
            OwnRefusal::isFromRouterOnItsWay),
    SOURCE_ROUTE(
            "IPv4の送信元が経路を指定するもの（カーネルの設定 accept_source_route=0。ルータに入れる設定の一つ）",
            "IPv4 with a route that its sender chose (accept_source_route=0, one of the settings a router is given)",
            (probe, table) -> probe.content() instanceof Disguise.Options options
                    && options.name().equals(Disguises.SOURCE_ROUTE));

    private final Sentence why;
    private final BiPredicate<Probe, Reachability> stops;

    OwnRefusal(String japanese, String english, BiPredicate<Probe, Reachability> stops) {
        this.why = new Sentence(japanese, english);
        this.stops = stops;
    }

    Sentence why() {
        return why;
    }

    /** The first that applies; empty for what arrives if no rule stops it. */
    static Optional<OwnRefusal> of(Probe probe, Reachability table) {
        return Arrays.stream(values())
                .filter(each -> each.stops.test(probe, table))
                .findFirst();
    }

    private static boolean isFrom(Probe probe, String... prefixes) {
        return Stream.of(prefixes)
                .map(Prefix::parse)
                .anyMatch(each -> each.contains(probe.ends().from()));
    }

    private static boolean isFromRouterOnItsWay(Probe probe, Reachability table) {
        Address from = probe.ends().from();
        return from.family() == Family.IPV4
                && table.site().zones().stream()
                        .filter(to -> to.network().contains(probe.ends().to()))
                        .flatMap(to -> table.crossed(probe.from().zone(), to).stream())
                        .anyMatch(router -> has(router, from));
    }

    private static boolean has(Router router, Address address) {
        return router.interfaces().stream().anyMatch(each -> each.own().contains(address));
    }
}
