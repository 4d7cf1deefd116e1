package shikaku.network.check;

import java.util.List;
import java.util.Optional;
import shikaku.network.Address;
import shikaku.network.Family;
import shikaku.network.Interface;
import shikaku.network.Permission;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Service;
import shikaku.network.Zone;
import shikaku.network.rules.Icmp;

/**
 * 通過: a permission whose connections pass a router, and how.
 *
 * @param in the interface that such a connection's packets come in by
 * @param ends source and destination, in IPv4
 * @param ends6 the same in IPv6
 */
record Passage(Service service, Ranges in, Ranges out, Ends ends, Ends ends6) {
    /** FIN, SYN, RST, PSH, ACK, URG: of these a connection's first packet has SYN alone. */
    private static final Ranges BARE_SYN = Questions.flags(0x3f, 0x02);

    record Ends(Ranges from, Ranges to) {}

    static List<Passage> of(Router router, Reachability table, InterfaceNames names) {
        return table.permissions().stream()
                .flatMap(each -> passage(each, router, table, names).stream())
                .toList();
    }

    private static Optional<Passage> passage(
            Permission permission, Router router, Reachability table, InterfaceNames names) {
        Zone from = zoneOf(permission.from().addresses().ipv4(), table);
        Zone to = zoneOf(permission.to().addresses().ipv4(), table);
        if (!table.crossed(from, to).contains(router)) {
            return Optional.empty();
        }
        return Optional.of(new Passage(
                permission.service(),
                behind(from, router, names),
                behind(to, router, names),
                ends(permission, Family.IPV4),
                ends(permission, Family.IPV6)));
    }

    private static Zone zoneOf(Address address, Reachability table) {
        return table.site().zones().stream()
                .filter(zone -> zone.network().contains(address))
                .findFirst()
                .orElseThrow();
    }

    private static Ranges behind(Zone zone, Router router, InterfaceNames names) {
        return names.some(router.interfaces().stream()
                .filter(each -> each.zones().contains(zone))
                .map(Interface::name)
                .toList());
    }

    private static Ends ends(Permission permission, Family family) {
        return new Ends(
                Entrance.one(permission.from().addresses(), family),
                Entrance.one(permission.to().addresses(), family));
    }

    /** Whether a packet that came in there asks for what is permitted, of whom, and on its way. */
    boolean isMeant(Exploration packet, Family family) {
        return packet.is(Field.OUT, out) && isBetween(packet, family) && isFirst(packet, family);
    }

    /**
     * Whether a packet that tells of a connection comes from the side where one end of this one lies, goes to the side of the other end, and is about
     * a connection that was opened from here, or to there.
     */
    boolean isTold(Exploration packet, Family family) {
        return packet.is(Field.IN, in) && packet.is(Field.OUT, out) && wasOpenedFrom(packet, family)
                || packet.is(Field.IN, out) && packet.is(Field.OUT, in) && wasOpenedTo(packet, family);
    }

    private boolean wasOpenedFrom(Exploration packet, Family family) {
        return switch (family) {
            case IPV4 -> packet.is(Field.OPENED_FROM_4, ends.from());
            case IPV6 -> packet.is(Field.OPENED_FROM_6, ends6.from());
        };
    }

    private boolean wasOpenedTo(Exploration packet, Family family) {
        return switch (family) {
            case IPV4 -> packet.is(Field.OPENED_TO_4, ends.to());
            case IPV6 -> packet.is(Field.OPENED_TO_6, ends6.to());
        };
    }

    private boolean isBetween(Exploration packet, Family family) {
        return switch (family) {
            case IPV4 -> packet.is(Field.SOURCE_4, ends.from()) && packet.is(Field.DESTINATION_4, ends.to());
            case IPV6 -> packet.is(Field.SOURCE_6, ends6.from()) && packet.is(Field.DESTINATION_6, ends6.to());
        };
    }

    private boolean isFirst(Exploration packet, Family family) {
        return switch (service.protocol()) {
            case TCP ->
                packet.is(Field.PROTOCOL, Questions.TCP)
                        && packet.is(Field.DESTINATION_PORT, service.port())
                        && packet.is(Field.TCP_FLAGS, BARE_SYN);
            case UDP -> packet.is(Field.PROTOCOL, Questions.UDP) && packet.is(Field.DESTINATION_PORT, service.port());
            case ECHO ->
                switch (family) {
                    case IPV4 ->
                        packet.is(Field.PROTOCOL, Questions.ICMP) && packet.is(Field.ICMP_TYPE, Icmp.ECHO_REQUEST);
                    case IPV6 ->
                        packet.is(Field.PROTOCOL, Questions.ICMP_V6)
                                && packet.is(Field.ICMP_TYPE, Icmp.ECHO_REQUEST_V6);
                };
        };
    }
}
