package shikaku.town.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shikaku.domain.IdentityMethod;
import shikaku.town.day.CheckInWay;
import shikaku.town.day.Visit;

/**
 * At which check-ins of the day the center is killed with SIGKILL, and when within them.
 *
 * @param points by the number of the visit
 */
record CenterKills(Map<Integer, KillPoint> points) {
    static final CenterKills NONE = new CenterKills(Map.of());

    /** One point each, at the first new patients with a PIN in the first, second and last third of the day. */
    static CenterKills threeIn(List<Visit> visits) {
        List<Visit> suitable = visits.stream().filter(CenterKills::suitable).toList();
        KillPoint[] all = KillPoint.values();
        return new CenterKills(IntStream.range(0, all.length)
                .boxed()
                .collect(Collectors.toMap(
                        third -> suitable.get(third * suitable.size() / all.length)
                                .number(),
                        third -> all[third])));
    }

    Optional<KillPoint> at(Visit visit) {
        return Optional.ofNullable(points.get(visit.number()));
    }

    private static boolean suitable(Visit visit) {
        return visit.patient() == Visit.PatientStatus.NEW
                && !visit.centerDown()
                && visit.course() == Visit.Course.COMPLETES
                && visit.way() instanceof CheckInWay.ByCard(var identity, var wrongPins)
                && identity == IdentityMethod.PIN
                && wrongPins.isEmpty();
    }
}
