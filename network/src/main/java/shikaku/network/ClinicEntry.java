package shikaku.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One clinic of the site file. */
final class ClinicEntry {
    private static final Set<String> KEYS = Set.of(
            "name", "shared-folder", "accounting-zone", "terminal-zone", "link", "interfaces", "tunnel", "outer");

    private final Entry entry;
    private final String name;
    private final boolean sharedFolder;
    private final NetworkEntry accounting;
    private final NetworkEntry terminal;
    private final NetworkEntry link;
    private final Map<String, Entry> interfaces;

    private final Zone accountingZone;
    private final Zone terminalZone;
    private final Addresses linkAtHub;
    private final Addresses linkAtRouterB;
    private final Optional<OuterEntry> outer;

    ClinicEntry(Entry entry) {
        Map<String, Entry> values = entry.map(KEYS);
        this.entry = entry;
        this.name = entry.at(values, "name").name();
        this.sharedFolder = entry.at(values, "shared-folder").truth();
        this.accounting = new NetworkEntry(entry.at(values, "accounting-zone"), Set.of("host", "router-a"));
        this.terminal = new NetworkEntry(entry.at(values, "terminal-zone"), Set.of("host", "router-a", "router-b"));
        this.link = new NetworkEntry(entry.at(values, "link"), Set.of("hub", "router-b"));
        this.interfaces = entry.at(values, "interfaces").map(Set.of("router-a", "router-b", "hub"));
        this.accountingZone = zone(accounting, "accounting");
        this.terminalZone = zone(terminal, "terminal");
        this.linkAtHub = link.addresses("hub", 1);
        this.linkAtRouterB = link.addresses("router-b", 2);
        this.outer = outer(values);
        outer.ifPresent(each -> each.refuseInterface(
                List.of(routerBNames().first(), routerBNames().second())));
    }

    /** Only a tunnel of IPsec has an outside of its own; what a carrier does is the carrier's. */
    private Optional<OuterEntry> outer(Map<String, Entry> values) {
        boolean ipsec = Optional.ofNullable(values.get("tunnel"))
                .map(each -> each.chosen("carrier", "ipsec").equals("ipsec"))
                .orElse(false);
        if (ipsec) {
            return Optional.of(OuterEntry.read(entry.at(values, "outer")));
        }
        Optional.ofNullable(values.get("outer")).ifPresent(each -> {
            throw each.wrong("tunnel: ipsec のときだけ書きます", "it is given with tunnel: ipsec alone");
        });
        return Optional.empty();
    }

    private Zone zone(NetworkEntry network, String what) {
        return new Zone(network.network(), new Host(name + "/" + what, network.addresses("host")));
    }

    Entry entry() {
        return entry;
    }

    String name() {
        return name;
    }

    List<NetworkEntry> networks() {
        return List.of(accounting, terminal, link);
    }

    /** The hub's end of this clinic's link: from there comes the clinic's terminal zone and no other. */
    Interface hubInterface() {
        return new Interface(
                entry.at(interfaces, "hub").interfaceName(),
                linkAtHub,
                link.network(),
                List.of(terminalZone),
                Optional.of(linkAtRouterB));
    }

    /** Of router B, if its link is a tunnel of IPsec. */
    Optional<OuterEntry> outer() {
        return outer;
    }

    /** The hub's end of that tunnel. */
    Optional<IpsecTunnel> tunnelAtHub(int id, Optional<OuterEntry> hub) {
        return outer.flatMap(mine -> hub.map(
                its -> new IpsecTunnel(name, id, hubInterface(), its.outer(), mine.address(), Router.routerB(name))));
    }

    /**
     * @param behindTheVpn the zones that a clinic's packets may come from through the VPN
     * @param id the tunnel's number, if there is one
     * @param hub the hub's outer end, if any clinic has a tunnel
     */
    Clinic clinic(List<Zone> behindTheVpn, int id, Optional<OuterEntry> hub) {
        Router b = routerB(behindTheVpn);
        Optional<IpsecTunnel> tunnel = outer.flatMap(mine -> hub.map(
                its -> new IpsecTunnel(name, id, b.interfaces().getLast(), mine.outer(), its.address(), Router.HUB)));
        return new Clinic(
                name,
                accountingZone,
                terminalZone,
                sharedFolder,
                routerA(),
                new Router(b.name(), b.interfaces(), tunnel.stream().toList()));
    }

    private Router routerA() {
        Names names = names("router-a", "accounting", "terminal");
        return new Router(
                "router-a-" + name,
                List.of(
                        inZone(names.first(), accounting.addresses("router-a", 1), accountingZone),
                        inZone(names.second(), terminal.addresses("router-a", 2), terminalZone)));
    }

    private Router routerB(List<Zone> behindTheVpn) {
        Names names = routerBNames();
        return new Router(
                Router.routerB(name),
                List.of(
                        inZone(names.first(), terminal.addresses("router-b", 1), terminalZone),
                        new Interface(
                                names.second(), linkAtRouterB, link.network(), behindTheVpn, Optional.of(linkAtHub))));
    }

    private static Interface inZone(String name, Addresses own, Zone zone) {
        return new Interface(name, own, zone.network(), List.of(zone), Optional.empty());
    }

    private Names routerBNames() {
        return names("router-b", "terminal", "vpn");
    }

    private record Names(String first, String second) {}

    private Names names(String router, String first, String second) {
        Entry typed = new Entry(entry.key() + ".interfaces", entry.node()).at(interfaces, router);
        Map<String, Entry> values = typed.map(Set.of(first, second));
        Names names = new Names(
                typed.at(values, first).interfaceName(),
                typed.at(values, second).interfaceName());
        if (names.first().equals(names.second())) {
            throw typed.wrong("二つのインタフェースの名前が同じです", "the two interfaces have one name");
        }
        return names;
    }
}
