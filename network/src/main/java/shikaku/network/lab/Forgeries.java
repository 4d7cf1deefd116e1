package shikaku.network.lab;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import shikaku.network.Address;
import shikaku.network.Family;
import shikaku.network.Permission;
import shikaku.network.Reachability;
import shikaku.network.Site;
import shikaku.network.Zone;
import shikaku.network.lab.Content.Answer;
import shikaku.network.lab.Content.Echo;
import shikaku.network.lab.Content.Extended;
import shikaku.network.lab.Content.Message;
import shikaku.network.lab.Content.OnlyPart;
import shikaku.network.lab.Content.Options;
import shikaku.network.lab.Content.Other;
import shikaku.network.lab.Content.Part;
import shikaku.network.lab.Content.Parts;
import shikaku.network.lab.Content.Question;
import shikaku.network.lab.Content.Segment;
import shikaku.network.lab.Content.SegmentBack;
import shikaku.network.lab.Content.Upper;
import shikaku.network.lab.Transport.Tcp;

/** 偽造の一覧: what is sent by somebody who knows the table and looks for a way around it. */
final class Forgeries {
    private static final int SYN_ACK = Tcp.SYN | Tcp.ACK;
    /** A bare SYN is not among them; with the bits of congestion notification it is one. */
    private static final List<Integer> FLAGS = List.of(
            0,
            Tcp.ACK,
            Tcp.ACK | Tcp.PSH,
            SYN_ACK,
            Tcp.RST,
            Tcp.RST | Tcp.ACK,
            Tcp.FIN,
            Tcp.FIN | Tcp.ACK,
            Tcp.SYN | Tcp.FIN,
            Tcp.SYN | Tcp.RST,
            Tcp.FIN | Tcp.PSH | Tcp.URG,
            Tcp.SYN | Tcp.ECE | Tcp.CWR);

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

    /** GRE, ESP, AH, SCTP, and each IP in the other. */
    private static final List<Integer> PROTOCOLS = List.of(4, 41, 47, 50, 51, 132);

    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int DESTINATION = 60;

    private final Reachability table;
    private final Site site;
    private final Probes honest;

    Forgeries(Reachability table, Probes honest) {
        this.table = table;
        this.site = table.site();
        this.honest = honest;
    }

    /** Every permitted packet, and who sends it. */
    private Stream<Probe> permitted(Kind kind) {
        return table.permissions().stream()
                .flatMap(permission -> Probes.families(family -> {
                    Machine from = sender(permission);
                    return honest.probe(
                            kind,
                            from,
                            honest.towards(from.zone(), to(permission)),
                            ends(permission, family),
                            content(permission));
                }));
    }

    private Machine sender(Permission permission) {
        return Machine.host(zone(permission.from().addresses().ipv4()));
    }

    private Zone to(Permission permission) {
        return zone(permission.to().addresses().ipv4());
    }

    private Zone zone(Address address) {
        return honest.zone(address).getFirst();
    }

    private static Ends ends(Permission permission, Family family) {
        return new Ends(
                permission.from().addresses().of(family),
                permission.to().addresses().of(family));
    }

    private static Upper content(Permission permission) {
        int port = permission.service().port();
        return switch (permission.service().protocol()) {
            case TCP -> new Segment(port, Tcp.SYN);
            case UDP -> new Question(port);
            case ECHO -> new Echo();
        };
    }

    Stream<Probe> wrongRouters() {
        return permitted(Kind.WRONG_ROUTER)
                .flatMap(each -> honest.gateways(each.from().zone()).stream()
                        .filter(router -> !router.equals(each.by()))
                        .map(router -> honest.probe(
                                Kind.WRONG_ROUTER, each.from(), router, each.ends(), (Upper) each.content())));
    }

    /** From every zone, by its attacker: as each host that is permitted something, and as nobody, to all that is permitted. */
    Stream<Probe> spoofed() {
        return site.zones().stream()
                .map(zone -> Machine.attacker(zone, site))
                .flatMap(from -> Stream.concat(asOthers(from), asNobody(from)));
    }

    private Stream<Probe> asOthers(Machine from) {
        return permitted(Kind.SPOOFED)
                .filter(each -> !zone(each.ends().to()).equals(from.zone()))
                .map(each -> honest.probe(
                        Kind.SPOOFED,
                        from,
                        honest.towards(from.zone(), zone(each.ends().to())),
                        each.ends(),
                        (Upper) each.content()));
    }

    private Stream<Probe> asNobody(Machine from) {
        Stream<Address> routers = site.routers().stream()
                .flatMap(each -> each.interfaces().stream())
                .flatMap(each -> Stream.of(Family.values()).map(each.own()::of));
        List<Address> claims =
                Stream.concat(NOBODY.stream().map(Forgeries::parsed), routers).toList();
        return permitted(Kind.SPOOFED)
                .filter(each -> !zone(each.ends().to()).equals(from.zone()))
                .flatMap(each -> claims.stream()
                        .filter(claim -> claim.family() == each.ends().family())
                        .map(claim -> honest.probe(
                                Kind.SPOOFED,
                                from,
                                honest.towards(from.zone(), zone(each.ends().to())),
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

    /** Forward on what is permitted, and back as if in answer to it; and to where a result might be pushed. */
    Stream<Probe> states() {
        return permitted(Kind.STATE).flatMap(each -> switch (each.content()) {
            case Segment(int port, int flags) ->
                FLAGS.stream()
                        .flatMap(forged -> Stream.concat(
                                Stream.of(honest.probe(
                                        Kind.STATE, each.from(), each.by(), each.ends(), new Segment(port, forged))),
                                back(each, new SegmentBack(port, forged))));
            case Question(int port) -> back(each, new Answer(port));
            default -> Stream.empty();
        });
    }

    private Stream<Probe> back(Probe permitted, Upper content) {
        Zone zone = zone(permitted.ends().to());
        return Stream.of(Machine.host(zone), Machine.attacker(zone, site))
                .map(from -> honest.probe(
                        permitted.kind(),
                        from,
                        honest.towards(zone, permitted.from().zone()),
                        permitted.ends().reversed(),
                        content));
    }

    Stream<Probe> fragments() {
        return rewritten(
                        Kind.FRAGMENT,
                        ignored -> true,
                        upper -> Stream.of(
                                new Parts(upper), new Part(upper, true), new Part(upper, false), new OnlyPart(upper)))
                .filter(each ->
                        !(each.content() instanceof OnlyPart) || each.ends().family() == Family.IPV6);
    }

    /** Record route, loose source route, router alert; hop-by-hop and destination options, a routing header of type 0. */
    Stream<Probe> headers() {
        Stream<Probe> ipv4 = rewritten(
                Kind.HEADER,
                Family.IPV4::equals,
                upper -> Stream.of(
                        new Options("record route", new byte[] {7, 7, 4, 0, 0, 0, 0, 0}, upper),
                        new Options("loose source route", new byte[] {(byte) 131, 7, 8, 10, 30, 1, 10, 0}, upper),
                        new Options("router alert", new byte[] {(byte) 148, 4, 0, 0}, upper)));
        Stream<Probe> ipv6 = rewritten(
                Kind.HEADER,
                Family.IPV6::equals,
                upper -> Stream.of(
                        new Extended("hop-by-hop options", HOP_BY_HOP, new byte[] {0, 1, 4, 0, 0, 0, 0}, upper),
                        new Extended("destination options", DESTINATION, new byte[] {0, 1, 4, 0, 0, 0, 0}, upper),
                        new Extended("routing header of type 0", ROUTING, new byte[] {0, 0, 0, 0, 0, 0, 0}, upper)));
        return Stream.concat(ipv4, ipv6);
    }

    Stream<Probe> protocols() {
        return rewritten(
                Kind.PROTOCOL, ignored -> true, upper -> PROTOCOLS.stream().map(Other::new));
    }

    private Stream<Probe> rewritten(
            Kind kind, java.util.function.Predicate<Family> which, Function<Upper, Stream<Content>> rewriting) {
        return permitted(kind)
                .filter(each -> which.test(each.ends().family()))
                .flatMap(each -> rewriting
                        .apply((Upper) each.content())
                        .map(content -> new Probe(kind, each.from(), each.by(), each.ends(), content, false)));
    }

    /** Errors about connections that there are not, redirects, and what only neighbours say; both ways. */
    Stream<Probe> messages() {
        return permitted(Kind.ICMP)
                .filter(each -> each.content() instanceof Segment)
                .flatMap(each -> messages(((Segment) each.content()).port())
                        .flatMap(message -> Stream.concat(
                                Stream.of(honest.probe(Kind.ICMP, each.from(), each.by(), each.ends(), message)),
                                back(each, message))));
    }

    private static Stream<Message> messages(int port) {
        return Stream.of(
                new Message("destination unreachable", 3, 1, port),
                new Message("time exceeded", 11, 3, port),
                new Message("parameter problem", 12, 4, port),
                new Message("packet too big, source quench", 4, 2, port),
                new Message("redirect", 5, 137, port),
                new Message("echo reply", 0, 129, port),
                new Message("router advertisement", 9, 134, port),
                new Message("neighbour solicitation", 13, 135, port),
                new Message("neighbour advertisement", 14, 136, port));
    }
}
