package shikaku.network.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shikaku.message.Sentence;
import shikaku.network.Addresses;
import shikaku.network.Clinic;
import shikaku.network.Host;
import shikaku.network.Interface;
import shikaku.network.Network;
import shikaku.network.Outer;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.Zone;
import shikaku.network.ipsec.TunnelFiles;
import shikaku.network.lab.Cable.End;
import shikaku.network.lab.Cable.Own;
import shikaku.network.lab.Node.Kind;
import shikaku.network.lab.Node.Route;

/**
 * 配線図: the machines of a site and how they are plugged together. Everybody has a route to everywhere, also to where nobody lets them: what is
 * refused is to be refused by the routers' rules.
 */
final class Plan {
    /** Has no interface but its loopback: where a town stands that is not on the figure. */
    static final String TOWN = "town";

    /** The network outside, between the outer ends of tunnels. */
    static final String OUTSIDE = "outside";

    /** A host's only interface. */
    static final String LAN = "lan";

    /** The first address tried for an attacker; then the others. */
    private static final int ATTACKER = 66;

    private static final int ADDRESSES = 254;

    private final Site site;
    private final Vpn vpn;
    private final boolean encrypted;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Cable> cables = new ArrayList<>();

    private Plan(Site site, Vpn vpn, boolean encrypted) {
        this.site = site;
        this.vpn = vpn;
        this.encrypted = encrypted;
    }

    /** @param encrypted whether tunnels are tunnels here; otherwise a plain cable takes the place of each */
    static Plan of(Site site, Vpn vpn, boolean encrypted) {
        Plan plan = new Plan(site, vpn, encrypted);
        site.clinics().forEach(plan::clinic);
        List.of(site.center(), site.distribution(), site.jpki()).forEach(plan::central);
        plan.hub();
        plan.outside();
        plan.nodes.add(new Node(TOWN, Kind.ALONE, List.of()));
        return plan;
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    List<Cable> cables() {
        return List.copyOf(cables);
    }

    static String host(Zone zone) {
        return zone.name().replace('/', '-');
    }

    static String attacker(Zone zone) {
        return host(zone) + "-attacker";
    }

    static String segment(Zone zone) {
        return host(zone) + "-segment";
    }

    /** Another machine of a zone: an address in it that the site file gives to nobody. */
    static Host attacker(Zone zone, Site site) {
        List<Addresses> taken = new ArrayList<>(List.of(zone.host().addresses()));
        site.routers().stream()
                .flatMap(each -> each.interfaces().stream())
                .map(Interface::own)
                .forEach(taken::add);
        return IntStream.concat(IntStream.of(ATTACKER), IntStream.rangeClosed(1, ADDRESSES))
                .mapToObj(zone.network()::at)
                .filter(each -> usable(each, zone.network()) && taken.stream().noneMatch(other -> meet(each, other)))
                .findFirst()
                .map(free -> new Host(zone.name() + "-attacker", free))
                .orElseThrow(() -> new LabFailure(new Sentence(
                        "%s に空いたアドレスがありません".formatted(zone), "there is no free address in %s".formatted(zone))));
    }

    private static boolean usable(Addresses each, Network network) {
        return network.contains(each.ipv4())
                && network.contains(each.ipv6())
                && !each.ipv4().equals(network.ipv4().last());
    }

    private static boolean meet(Addresses one, Addresses other) {
        return one.ipv4().equals(other.ipv4()) || one.ipv6().equals(other.ipv6());
    }

    private void clinic(Clinic clinic) {
        Addresses fromAccounting = own(clinic.routerA(), clinic.accounting());
        Addresses fromTerminal = own(clinic.routerA(), clinic.terminal());
        Addresses out = own(clinic.routerB(), clinic.terminal());
        Route back = Route.to(clinic.accounting().network(), fromTerminal);
        zone(clinic.accounting(), List.of(Route.otherwise(fromAccounting)));
        zone(clinic.terminal(), List.of(back, Route.otherwise(out)));
        Interface link = link(clinic);
        router(clinic.routerA(), List.of(Route.otherwise(out)));
        router(clinic.routerB(), List.of(back, Route.otherwise(link.neighbour().orElseThrow())));
        plug(clinic.accounting(), clinic.routerA(), "router-a");
        plug(clinic.terminal(), clinic.routerA(), "router-a");
        plug(clinic.terminal(), clinic.routerB(), "router-b");
        if (!encrypted || clinic.routerB().tunnels().isEmpty()) {
            cables.add(
                    new Cable(end(clinic.routerB(), link), end(site.hub(), atHub(clinic)), Cable.VPN, vpn.isDelayed()));
        }
    }

    /** One cable for all outer ends, as if the Internet were one; whoever looks at it sees what the Internet sees. */
    private void outside() {
        if (site.hub().tunnels().isEmpty()) {
            return;
        }
        nodes.add(new Node(OUTSIDE, Kind.SEGMENT, List.of()));
        site.routers().stream().filter(each -> !each.outside().isEmpty()).forEach(router -> {
            Outer outer = router.outside().getFirst();
            cables.add(new Cable(
                    new End(router.name(), outer.port(), Optional.of(Own.alone(outer.address()))),
                    End.atSegment(OUTSIDE, outerPort(router)),
                    Cable.ETHERNET,
                    false));
        });
    }

    /** Where a router is plugged in outside; its own name may be too long for an interface. */
    static String outerPort(Router router) {
        return router.name().equals(Router.HUB)
                ? Router.HUB
                : "b" + router.tunnels().getFirst().id();
    }

    private List<String> tunnels(Router router) {
        Reachability table = Reachability.of(site);
        return router.tunnels().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of("route add %s dev %s"
                                .formatted(each.peer(), each.own().port())),
                        encrypted ? TunnelFiles.interfaces(router, each, table) : Stream.of()))
                .toList();
    }

    private void central(Zone zone) {
        zone(zone, List.of(Route.otherwise(own(site.hub(), zone))));
        plug(zone, site.hub(), "hub");
    }

    private void hub() {
        List<Route> routes = new ArrayList<>();
        for (Clinic clinic : site.clinics()) {
            Addresses by = link(clinic).own();
            routes.add(Route.to(clinic.terminal().network(), by));
            routes.add(Route.to(clinic.accounting().network(), by));
        }
        // As if somebody had plugged the Internet in: whatever is for nobody here would leave by the distribution host.
        routes.add(Route.otherwise(site.distribution().host().addresses()));
        router(site.hub(), routes);
    }

    private void router(Router router, List<Route> routes) {
        nodes.add(new Node(router.name(), Kind.ROUTER, tunnels(router), routes));
    }

    /** The zone's cable with its host and its attacker. */
    private void zone(Zone zone, List<Route> routes) {
        nodes.add(new Node(segment(zone), Kind.SEGMENT, List.of()));
        nodes.add(new Node(host(zone), Kind.HOST, routes));
        nodes.add(new Node(attacker(zone), Kind.HOST, routes));
        plug(zone, End.of(host(zone), LAN, zone.host().addresses(), zone.network()), "host");
        plug(zone, End.of(attacker(zone), LAN, attacker(zone, site).addresses(), zone.network()), "attacker");
    }

    private void plug(Zone zone, Router router, String port) {
        plug(zone, end(router, router.towards(zone).orElseThrow()), port);
    }

    private void plug(Zone zone, End end, String port) {
        cables.add(new Cable(end, End.atSegment(segment(zone), port), Cable.ETHERNET, false));
    }

    private static End end(Router router, Interface port) {
        return End.of(router.name(), port.name(), port.own(), port.network());
    }

    private static Addresses own(Router router, Zone zone) {
        return router.towards(zone).orElseThrow().own();
    }

    private static Interface link(Clinic clinic) {
        return neighboured(clinic.routerB()).orElseThrow();
    }

    private Interface atHub(Clinic clinic) {
        return site.hub().towards(clinic.terminal()).orElseThrow();
    }

    private static Optional<Interface> neighboured(Router router) {
        return router.interfaces().stream()
                .filter(each -> each.neighbour().isPresent())
                .findFirst();
    }
}
