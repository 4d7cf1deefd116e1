package shikaku.network.lab;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import shikaku.network.Address;
import shikaku.network.Addresses;
import shikaku.network.Family;
import shikaku.network.Ports;
import shikaku.network.Protocol;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.lab.Content.Echo;
import shikaku.network.lab.Content.Question;
import shikaku.network.lab.Content.Segment;
import shikaku.network.lab.Content.Upper;
import shikaku.network.lab.Transport.Tcp;

/** 試しの一覧: honest attempts, for every ordered pair of machines and every port of interest. */
final class Probes {
    /** Where something often listens, and the ends of what a port may be. */
    private static final List<Integer> USUAL = List.of(0, 1, 22, 53, 80, 139, 3389, 5432, 8643, 65535);

    /** Addresses of documentation, and some that the Internet knows. */
    private static final List<Addresses> NOBODY = List.of(
            new Addresses(Address.parse("192.0.2.1"), Address.parse("2001:db8::1")),
            new Addresses(Address.parse("8.8.8.8"), Address.parse("2606:4700::1111")));

    private final Reachability table;
    private final Site site;
    private final List<Machine> machines;
    private final Ways ways;

    Probes(Reachability table) {
        this.table = table;
        this.site = table.site();
        this.ways = new Ways(table);
        this.machines = site.zones().stream()
                .flatMap(zone -> Stream.of(Machine.host(zone), Machine.attacker(zone, site)))
                .toList();
    }

    /** Everything, honest and forged. */
    static List<Probe> all(Reachability table) {
        Probes honest = new Probes(table);
        Permitted permitted = new Permitted(table, honest);
        Forgeries forged = new Forgeries(permitted, honest);
        Spoofing spoofed = new Spoofing(permitted, honest);
        Disguises disguised = new Disguises(permitted);
        return Stream.of(
                        honest.connections(),
                        honest.routers(),
                        honest.outside(),
                        forged.wrongRouters(),
                        spoofed.probes(),
                        forged.states(),
                        disguised.fragments(),
                        disguised.headers(),
                        disguised.protocols(),
                        forged.messages())
                .flatMap(each -> each)
                .toList();
    }

    /** The table's ports, their neighbours, and what is usual. */
    static List<Integer> ports(Ports ports) {
        TreeSet<Integer> all = new TreeSet<>(USUAL);
        Stream.of(ports.door(), ports.folders(), ports.center(), ports.files(), ports.time(), ports.jpki())
                .forEach(each -> all.addAll(List.of(each - 1, each, Math.min(each + 1, 65535))));
        return List.copyOf(all);
    }

    Ways ways() {
        return ways;
    }

    Site site() {
        return site;
    }

    List<Machine> machines() {
        return machines;
    }

    Stream<Probe> connections() {
        return connections(everything());
    }

    /** Nobody manages a router over the network. */
    Stream<Probe> routers() {
        return routers(everything());
    }

    /** Whatever is handed to any router for somebody who is not on the figure. */
    Stream<Probe> outside() {
        return machines().stream()
                .filter(from -> !from.zone().equals(site.distribution()))
                .flatMap(from -> ways.gateways(from.zone()).stream()
                        .flatMap(router ->
                                NOBODY.stream().flatMap(to -> honest(Kind.OUTSIDE, from, router, to, oneOfEach()))));
    }

    /** One of each protocol from every machine to every other, to every router and outside: what whoever looks on must be able to see. */
    Stream<Probe> seen() {
        return Stream.of(connections(oneOfEach()), routers(oneOfEach()), outside())
                .flatMap(each -> each);
    }

    private List<Upper> oneOfEach() {
        return List.of(
                new Segment(site.ports().door(), Tcp.SYN),
                new Question(site.ports().time()),
                new Echo());
    }

    private Stream<Probe> connections(List<Upper> contents) {
        return machines().stream()
                .flatMap(from -> machines().stream()
                        .filter(to -> !to.zone().equals(from.zone()))
                        .flatMap(to -> honest(
                                Kind.CONNECTION,
                                from,
                                ways.towards(from.zone(), to.zone()),
                                to.addresses(),
                                contents)));
    }

    private Stream<Probe> routers(List<Upper> contents) {
        return machines().stream()
                .flatMap(from -> site.routers().stream()
                        .flatMap(router -> router.interfaces().stream())
                        .flatMap(port -> honest(
                                Kind.ROUTER,
                                from,
                                ways.nearest(from.zone(), port.own().ipv4()),
                                port.own(),
                                contents)));
    }

    private Stream<Probe> honest(Kind kind, Machine from, Router by, Addresses to, List<Upper> contents) {
        return contents.stream()
                .flatMap(content -> families(family ->
                        probe(kind, from, by, new Ends(from.addresses().of(family), to.of(family)), content)));
    }

    private List<Upper> everything() {
        Stream<Upper> ports =
                ports(site.ports()).stream().flatMap(port -> Stream.of(new Segment(port, Tcp.SYN), new Question(port)));
        return Stream.concat(ports, Stream.of(new Echo())).toList();
    }

    static Stream<Probe> families(java.util.function.Function<Family, Probe> one) {
        return Stream.of(Family.values()).map(one);
    }

    /** The table's word on an honest packet. */
    Probe probe(Kind kind, Machine from, Router by, Ends ends, Upper content) {
        return new Probe(kind, from, by, ends, content, permits(from, by, ends, content));
    }

    /** Nobody can tell who in a zone bears an address of it: there it is the address that is permitted. */
    private boolean permits(Machine from, Router by, Ends ends, Upper content) {
        return isInTable(ends, content)
                && from.zone().network().contains(ends.from())
                && ways.zone(ends.to()).stream()
                        .anyMatch(to -> ways.towards(from.zone(), to).equals(by));
    }

    private boolean isInTable(Ends ends, Upper content) {
        return switch (content) {
            case Segment(int port, int flags) ->
                opens(flags) && table.permits(ends.from(), ends.to(), Protocol.TCP, port);
            case Question(int port) -> table.permits(ends.from(), ends.to(), Protocol.UDP, port);
            case Echo() -> table.permits(ends.from(), ends.to(), Protocol.ECHO, 0);
            case Content.SegmentBack back -> false;
            case Content.Answer back -> false;
            case Content.Message message -> false;
            case Content.Unreachable told -> false;
        };
    }

    /** Whether a connection begins so; the two bits of congestion notification do not matter (RFC 3168). */
    private static boolean opens(int flags) {
        return (flags & ~(Tcp.ECE | Tcp.CWR)) == Tcp.SYN;
    }
}
