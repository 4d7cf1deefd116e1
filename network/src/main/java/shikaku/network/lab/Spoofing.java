package shikaku.network.lab;

import java.util.List;
import java.util.stream.Stream;
import shikaku.network.Address;
import shikaku.network.Family;
import shikaku.network.Site;
import shikaku.network.Zone;
import shikaku.network.lab.Content.Upper;

/** 送信元の詐称: what is permitted, sent by somebody else. */
final class Spoofing {
    /** Addresses that nobody may send from, in either family. */
    private static final List<String> NOBODY = List.of(
            "0.0.0.0",
            "127.0.0.1",
            "169.254.1.1",
            "192.0.2.1",
            "8.8.8.8",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.30.1.10",
            "fe80::1",
            "2001:db8::1",
            "ff02::1");

    private final Permitted permitted;
    private final Probes honest;
    private final Ways ways;
    private final Site site;

    Spoofing(Permitted permitted, Probes honest) {
        this.permitted = permitted;
        this.honest = honest;
        this.ways = honest.ways();
        this.site = honest.site();
    }

    /** From every zone, by its attacker: as each host that is permitted something, and as nobody, to all that is permitted. */
    Stream<Probe> probes() {
        return site.zones().stream()
                .map(zone -> Machine.attacker(zone, site))
                .flatMap(from -> Stream.concat(asOthers(from), asNobody(from)));
    }

    private Stream<Probe> asOthers(Machine from) {
        return permitted
                .as(Kind.SPOOFED)
                .filter(each -> !zone(each.ends().to()).equals(from.zone()))
                .map(each -> honest.probe(
                        Kind.SPOOFED,
                        from,
                        ways.towards(from.zone(), zone(each.ends().to())),
                        each.ends(),
                        (Upper) each.content()));
    }

    private Stream<Probe> asNobody(Machine from) {
        Stream<Address> routers = site.routers().stream()
                .flatMap(each -> each.interfaces().stream())
                .flatMap(each -> Stream.of(Family.values()).map(each.own()::of));
        List<Address> claims =
                Stream.concat(NOBODY.stream().map(Spoofing::parsed), routers).toList();
        return permitted
                .as(Kind.SPOOFED)
                .filter(each -> !zone(each.ends().to()).equals(from.zone()))
                .flatMap(each -> claims.stream()
                        .filter(claim -> claim.family() == each.ends().family())
                        .map(claim -> honest.probe(
                                Kind.SPOOFED,
                                from,
                                ways.towards(from.zone(), zone(each.ends().to())),
                                new Ends(claim, each.ends().to()),
                                (Upper) each.content())));
    }

    /** Java takes an IPv4 address in IPv6's form for the IPv4 one. */
    private static Address parsed(String text) {
        String mapped = "::ffff:";
        return text.startsWith(mapped)
                ? new Address(
                        Family.IPV6,
                        Address.parse(text.substring(mapped.length()))
                                .value()
                                .add(new java.math.BigInteger("ffff00000000", 16)))
                : Address.parse(text);
    }

    private Zone zone(Address address) {
        return ways.zone(address).getFirst();
    }
}
