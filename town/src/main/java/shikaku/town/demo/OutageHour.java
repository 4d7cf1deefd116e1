package shikaku.town.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.town.day.CheckInWay;
import shikaku.town.day.DayEvent;
import shikaku.town.day.Visit;

/**
 * センターの止まる時間: the center is killed and stays away. Whoever checks in meanwhile is kept by the terminal: what was typed is asked again by itself
 * once the center is back, a card is on the desk's list until its holder comes again. None may be lost, and each is told.
 */
final class OutageHour {
    private final Neighbourhood neighbourhood;
    private final Map<String, Counter> counters;
    private final PrintStream out;
    private final List<Missed> missed = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private boolean on;
    private int askedAgain;
    private int cameAgain;

    OutageHour(Neighbourhood neighbourhood, Map<String, Counter> counters, PrintStream out) {
        this.neighbourhood = neighbourhood;
        this.counters = counters;
        this.out = out;
    }

    /** One whose eligibility could not be asked, under its number at the desk. */
    private record Missed(Visit visit, String number) {
        boolean isTyped() {
            return visit.way() instanceof CheckInWay.ByDocument;
        }
    }

    /** What became of one in the end. */
    interface Report {
        void tell(Visit visit, Seen seen, boolean arrived);
    }

    boolean isOn() {
        return on;
    }

    void begin(DayEvent event) {
        neighbourhood.fleet().kill(Neighbourhood.CENTER);
        on = true;
        out.printf("—     %s センターが止まる / the center is gone%n", event.time());
    }

    /** The visit goes as far as it goes; what nobody asked the center about ends as on any day. */
    void play(Visit visit, Report report) {
        Counter counter = counter(visit);
        Seen seen = counter.checkIn(visit, Counter.Meanwhile.NOTHING);
        if (!seen.outcome().equals("Unavailable")) {
            report.tell(visit, seen, true);
            return;
        }
        Missed one = new Missed(visit, counter.last());
        missed.add(one);
        Optional<String> state = counter.unconfirmed(one.number());
        if (state.isEmpty()) {
            lost.add(visit.time() + " " + visit.person());
        }
        out.printf(
                "…     %3d %s %-8s %-20s %-22s %s → %s%n",
                visit.number(),
                visit.time(),
                visit.clinic(),
                visit.person(),
                Counter.words(visit.way()),
                seen.words(),
                state.map(OutageHour::words).orElse("×"));
    }

    /** The center is back: the answers that were owed come by themselves, and whoever is on the list comes again with the card. */
    void end(DayEvent event, Report report) {
        neighbourhood.fleet().startAgain(Neighbourhood.CENTER);
        on = false;
        out.printf("—     %s センターが戻る / the center is back%n", event.time());
        missed.stream().filter(Missed::isTyped).forEach(one -> {
            Seen later = counter(one.visit()).awaitAnswer(one.number());
            report.tell(one.visit(), later, counter(one.visit()).arrived(one.visit(), later));
            askedAgain++;
        });
        missed.stream().filter(one -> !one.isTyped()).forEach(one -> comesAgain(one, report));
    }

    private void comesAgain(Missed one, Report report) {
        Counter counter = counter(one.visit());
        Seen seen = counter.checkIn(one.visit(), Counter.Meanwhile.NOTHING);
        boolean arrived = counter.arrived(one.visit(), seen);
        boolean listed =
                counter.unconfirmed(one.number()).filter("listed"::equals).isPresent();
        if (listed) {
            counter.settle(one.number());
        }
        boolean settled = listed && counter.unconfirmed(one.number()).isEmpty();
        report.tell(one.visit(), seen, arrived && settled);
        cameAgain++;
    }

    /** The day's word on it; true when none was lost. */
    boolean tell() {
        if (!missed.isEmpty()) {
            out.printf(
                    "停止の時間: 確認できなかった %d 件のうち、後から自動で確認 %d 件、一覧から再来で確認 %d 件、失われた %d 件%s / in the outage %d, asked again %d, came again %d, lost %d%n",
                    missed.size(),
                    askedAgain,
                    cameAgain,
                    lost.size(),
                    lost.isEmpty() ? "" : " " + lost,
                    missed.size(),
                    askedAgain,
                    cameAgain,
                    lost.size());
        }
        return lost.isEmpty() && askedAgain + cameAgain == missed.size();
    }

    private static String words(String state) {
        return state.equals("waiting") ? "番号を預かった / kept" : "一覧に載った / listed";
    }

    private Counter counter(Visit visit) {
        return Optional.ofNullable(counters.get(visit.clinic())).orElseThrow();
    }
}
