package shikaku.town.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shikaku.domain.figure.Arrow;
import shikaku.town.day.CheckInWay;
import shikaku.town.day.DayEvent;
import shikaku.town.day.ScriptedDay;
import shikaku.town.day.Visit;
import shikaku.town.people.Clinic;
import shikaku.town.people.LoadTime;
import shikaku.town.place.Whereabouts;

/**
 * The scripted day: every check-in goes the way people go it, through kiosk, desk and slot, and what the desk and accounting then show is compared
 * with what the day's file says by hand.
 */
final class ScriptedDayRun {
    private final Neighbourhood neighbourhood;
    private final Map<String, Counter> counters;
    private final CenterKills kills;
    private final boolean stopCenter;
    private final OutageHour hour;
    private final SlowLine slow = new SlowLine();
    private final PrintStream out;
    private int expected;
    private int different;

    /**
     * @param killCenter three times during the day
     * @param stopCenter for the hour that the day's file names
     */
    ScriptedDayRun(Neighbourhood neighbourhood, boolean killCenter, boolean stopCenter, PrintStream out) {
        this.neighbourhood = neighbourhood;
        this.counters = neighbourhood.clinics().stream()
                .collect(Collectors.toMap(Clinic::id, clinic -> new Counter(neighbourhood, clinic)));
        ScriptedDay day = neighbourhood.town().day();
        List<Visit> stopped = stopCenter ? day.inOutage() : List.of();
        this.kills = killCenter
                ? CenterKills.threeIn(day.visits().stream()
                        .filter(visit -> !stopped.contains(visit))
                        .toList())
                : CenterKills.NONE;
        this.stopCenter = stopCenter;
        this.hour = new OutageHour(neighbourhood, counters, out);
        this.out = out;
    }

    /** True when every outcome was the expected one, and accounting has everything. */
    boolean play() {
        neighbourhood.town().day().entries().forEach(entry -> {
            switch (entry) {
                case Visit visit -> play(visit);
                case DayEvent event -> play(event);
            }
        });
        printArrows();
        boolean none = hour.tell();
        boolean kept = new DayBooks(neighbourhood, out).agree();
        boolean latest = neighbourhood.keys().distribution().isEmpty() || new SignatureDay(neighbourhood, out).ends();
        boolean shown = neighbourhood.whereabouts().show(out);
        compareLines();
        counters.values().forEach(Counter::close);
        out.printf("%d 件が台本どおり、%d 件が違う / %d as expected, %d not%n", expected, different, expected, different);
        return different == 0 && kept && none && latest && shown;
    }

    /** When all is compared: whoever comes again now changes no book that was read. */
    private void compareLines() {
        Whereabouts whereabouts = neighbourhood.whereabouts();
        if (whereabouts.isSlow()) {
            whereabouts.quicken();
            slow.compare(visit -> counter(visit).checkIn(visit, Counter.Meanwhile.NOTHING), out);
        }
    }

    private void play(Visit visit) {
        if (hour.isOn()) {
            hour.play(visit, this::report);
            return;
        }
        Seen seen = visit.centerDown() ? whileTheCenterIsDown(visit) : withKills(visit);
        // Asked for in any case: an arrival that nobody waited for would be taken for the next patient's.
        report(visit, seen, counter(visit).arrived(visit, seen));
    }

    private void report(Visit visit, Seen seen, boolean arrived) {
        String wanted = Seen.words(visit.expected());
        boolean same = arrived && seen.words().equals(wanted);
        if (same) {
            expected++;
        } else {
            different++;
        }
        out.printf(
                "%s %3d %s %-8s %-20s %-22s %s%s%n",
                same ? "○" : "×",
                visit.number(),
                visit.time(),
                visit.clinic(),
                visit.person(),
                Counter.words(visit.way()),
                seen.words(),
                same ? "" : seen.reason().map(code -> " " + code).orElse("") + "   ← 台本: " + wanted);
    }

    private Counter counter(Visit visit) {
        return Optional.ofNullable(counters.get(visit.clinic())).orElseThrow();
    }

    private void play(DayEvent event) {
        switch (event.happening()) {
            case NOON_LOAD ->
                out.printf(
                        "—     %s 保険者が %d 件を登録 / the insurers register (C-11)%n",
                        event.time(),
                        neighbourhood.insurers().register(neighbourhood.town().residents(), LoadTime.NOON));
            case OUTAGE_BEGINS -> {
                if (stopCenter) {
                    hour.begin(event);
                }
            }
            case OUTAGE_ENDS -> {
                if (hour.isOn()) {
                    hour.end(event, this::report);
                }
            }
        }
    }

    private Seen whileTheCenterIsDown(Visit visit) {
        neighbourhood.fleet().stop(Neighbourhood.CENTER);
        Seen seen;
        try {
            seen = counter(visit).checkIn(visit, Counter.Meanwhile.NOTHING);
        } finally {
            neighbourhood.fleet().startAgain(Neighbourhood.CENTER);
        }
        if (visit.way() instanceof CheckInWay.ByDocument) {
            askedAgain(visit);
        }
        return seen;
    }

    /** What was typed is asked again by itself, and arrives at accounting like any other. */
    private void askedAgain(Visit visit) {
        Counter counter = counter(visit);
        Seen later = counter.awaitAnswer(counter.last());
        boolean well = later.outcome().equals("Answered") && counter.arrived(visit, later);
        out.printf("—     %s 後から確認 / asked again: %s → %s%n", visit.time(), visit.person(), later.words());
        different += well ? 0 : 1;
    }

    private Seen withKills(Visit visit) {
        return kills.at(visit).map(point -> killedAt(point, visit)).orElseGet(() -> timed(visit));
    }

    private Seen timed(Visit visit) {
        long begun = System.nanoTime();
        Seen seen = counter(visit).checkIn(visit, Counter.Meanwhile.NOTHING);
        slow.took(visit, Duration.ofNanos(System.nanoTime() - begun));
        return seen;
    }

    /** A check-in under way when the center dies ends as Unavailable and is tried again; nothing else may come of it. */
    private Seen killedAt(KillPoint point, Visit visit) {
        Seen seen = counter(visit).checkIn(visit, point.during(visit, neighbourhood));
        point.afterTheCheckIn(neighbourhood, visit);
        neighbourhood.fleet().startAgain(Neighbourhood.CENTER);
        boolean unavailable = seen.outcome().equals("Unavailable");
        out.printf(
                "—     %s SIGKILL center (%s) %s → %s%n", visit.time(), point.words(), visit.person(), seen.outcome());
        if (unavailable != point.unavailable()) {
            different++;
            out.printf("×     ← 台本: %s%n", point.unavailable() ? "Unavailable" : "Answered");
        }
        return unavailable ? counter(visit).checkIn(visit, Counter.Meanwhile.NOTHING) : seen;
    }

    private void printArrows() {
        Map<Arrow, Integer> counts = neighbourhood.arrows().counts();
        out.println();
        Arrays.stream(Arrow.values())
                .forEach(arrow -> out.printf(
                        "%-3s %4d  %s: %s%n", arrow.sign(), counts.getOrDefault(arrow, 0), arrow.way(), arrow.what()));
        out.println();
    }
}
