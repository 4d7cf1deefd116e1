package shikaku.town.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shikaku.domain.IdentityMethod;
import shikaku.domain.figure.Arrow;
import shikaku.town.day.CheckInWay;
import shikaku.town.day.Visit;

/**
 * At which check-ins of the day the center is killed with SIGKILL, and when within them.
 *
 * @param points by the number of the visit
 */
record CenterKills(Map<Integer, Point> points) {
    static final CenterKills NONE = new CenterKills(Map.of());

    /** When within a check-in. */
    enum Point {
        /** The patient has answered everything; nobody has asked the center yet. */
        BEFORE_ARROW_3("③の前"),
        /** The session is open; the holder's proof is on its way. */
        AFTER_ARROW_3("③の後、⑦の前"),
        /** The answer is there; ⑨ and ⑩ are still to come. */
        AFTER_ARROW_7("⑦の後、⑩の前");

        private final String words;

        Point(String words) {
            this.words = words;
        }
    }

    /** One point each, at the first new patients with a PIN in the first, second and last third of the day. */
    static CenterKills threeIn(List<Visit> visits) {
        List<Visit> suitable = visits.stream().filter(CenterKills::suitable).toList();
        Point[] all = Point.values();
        return new CenterKills(IntStream.range(0, all.length)
                .boxed()
                .collect(Collectors.toMap(
                        third -> suitable.get(third * suitable.size() / all.length)
                                .number(),
                        third -> all[third])));
    }

    boolean strike(Visit visit) {
        return points.containsKey(visit.number());
    }

    String point(Visit visit) {
        return points.getOrDefault(visit.number(), Point.BEFORE_ARROW_3).words;
    }

    /** What happens to the center during this visit. */
    Counter.Meanwhile during(Visit visit, Neighbourhood neighbourhood) {
        Runnable kill = once(() -> neighbourhood.fleet().kill(Neighbourhood.CENTER));
        return switch (points.getOrDefault(visit.number(), Point.BEFORE_ARROW_3)) {
            case BEFORE_ARROW_3 -> kill::run;
            case AFTER_ARROW_3 -> () -> when(Arrow.A3, neighbourhood.arrows(), kill);
            case AFTER_ARROW_7 -> () -> when(Arrow.A7, neighbourhood.arrows(), kill);
        };
    }

    private static boolean suitable(Visit visit) {
        return visit.patient() == Visit.PatientStatus.NEW
                && !visit.centerDown()
                && visit.way() instanceof CheckInWay.ByCard(var identity, var wrongPins)
                && identity == IdentityMethod.PIN
                && wrongPins.isEmpty();
    }

    private static void when(Arrow arrow, ArrowBoard board, Runnable kill) {
        Consumer<ArrowBoard.Travelled> watcher = travelled -> {
            if (travelled.arrow() == arrow) {
                kill.run();
            }
        };
        board.watch(watcher);
    }

    private static Runnable once(Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                action.run();
            }
        };
    }
}
