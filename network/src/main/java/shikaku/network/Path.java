package shikaku.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 経路: which routers stand between two zones, permitted or not. */
final class Path {
    private Path() {}

    /** Up from the zone to where the other side is reached, and down again. */
    static List<Router> between(Site site, Zone from, Zone to) {
        List<Router> up = upwards(site, from);
        List<Router> down = upwards(site, to).reversed();
        Optional<Clinic> shared = site.clinics().stream()
                .filter(each -> of(each, from) && of(each, to))
                .findFirst();
        if (shared.isPresent()) {
            return List.of(shared.get().routerA());
        }
        List<Router> all = new ArrayList<>(up);
        all.add(site.hub());
        all.addAll(down);
        return List.copyOf(all);
    }

    /** The routers of a zone's clinic on the way to the hub; none for the zones that lie at the hub. */
    private static List<Router> upwards(Site site, Zone zone) {
        return site.clinics().stream()
                .filter(each -> of(each, zone))
                .findFirst()
                .map(each -> zone.equals(each.accounting())
                        ? List.of(each.routerA(), each.routerB())
                        : List.of(each.routerB()))
                .orElse(List.of());
    }

    private static boolean of(Clinic clinic, Zone zone) {
        return zone.equals(clinic.accounting()) || zone.equals(clinic.terminal());
    }
}
