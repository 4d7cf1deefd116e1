package shikaku.network.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shikaku.network.Address;
import shikaku.network.Clinic;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.Zone;

/** 道順: whose an address is, and which router stands first on the way there. Kept, since it is asked for every packet. */
final class Ways {
    private final Reachability table;
    private final Site site;
    private final Map<Address, List<Zone>> places = new HashMap<>();
    private final Map<String, Router> ways = new HashMap<>();

    Ways(Reachability table) {
        this.table = table;
        this.site = table.site();
    }

    /** The zone of an address; none for the links between router B and the hub. */
    List<Zone> zone(Address address) {
        return places.computeIfAbsent(
                address,
                each -> site.zones().stream()
                        .filter(zone -> zone.network().contains(each))
                        .toList());
    }

    /** The first router on the way. */
    Router towards(Zone from, Zone to) {
        return ways.computeIfAbsent(
                from.name() + " " + to.name(), each -> table.crossed(from, to).getFirst());
    }

    /** The router of that address, if it is on the zone's cable, or the one on the way there. */
    Router nearest(Zone from, Address address) {
        List<Router> here = gateways(from);
        return here.stream()
                .filter(each ->
                        each.interfaces().stream().anyMatch(port -> port.own().contains(address)))
                .findFirst()
                .orElse(here.getLast());
    }

    /** The routers on a zone's cable; the last one leads away from the clinic. */
    List<Router> gateways(Zone zone) {
        List<Router> found = new ArrayList<>();
        for (Clinic clinic : site.clinics()) {
            Stream.of(clinic.routerA(), clinic.routerB())
                    .filter(each -> each.interfaces().stream()
                            .anyMatch(port -> port.network().equals(zone.network())))
                    .forEach(found::add);
        }
        return found.isEmpty() ? List.of(site.hub()) : List.copyOf(found);
    }
}
