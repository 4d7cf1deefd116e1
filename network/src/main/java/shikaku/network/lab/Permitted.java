package shikaku.network.lab;

import java.util.stream.Stream;
import shikaku.network.Address;
import shikaku.network.Family;
import shikaku.network.Permission;
import shikaku.network.Reachability;
import shikaku.network.Zone;
import shikaku.network.lab.Content.Echo;
import shikaku.network.lab.Content.Question;
import shikaku.network.lab.Content.Segment;
import shikaku.network.lab.Content.Upper;
import shikaku.network.lab.Transport.Tcp;

/** 許されたもの: every packet that the table permits: what forgers begin with. */
final class Permitted {
    private final Reachability table;
    private final Probes honest;

    Permitted(Reachability table, Probes honest) {
        this.table = table;
        this.honest = honest;
    }

    /** Each, over IPv4 and IPv6, from who may send it. */
    Stream<Probe> as(Kind kind) {
        return table.permissions().stream()
                .flatMap(permission -> Probes.families(family -> {
                    Machine from = sender(permission);
                    return honest.probe(
                            kind,
                            from,
                            honest.ways().towards(from.zone(), to(permission)),
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
        return honest.ways().zone(address).getFirst();
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
}
