package shikaku.town.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import shikaku.town.demo.Browser;
import shikaku.town.demo.KioskVisitor;
import shikaku.town.demo.MeasuredClinic;
import shikaku.town.people.Resident;

/** A check-in by PIN at the kiosk, from outside, as the scripted day does it; timed where the patient waits for the machines. */
final class CheckInMeasurement implements Measurement, AutoCloseable {
    private static final int SECONDS_A_LOOK = 5;
    private static final String END = "take-card";

    private final MeasuredClinic clinic;
    private final List<Resident> people;
    private final KioskVisitor visitor;
    private final Browser page;

    CheckInMeasurement(MeasuredClinic clinic, List<Resident> people) {
        this.clinic = clinic;
        this.people = List.copyOf(people);
        this.visitor = clinic.visitor();
        this.page = visitor.browser();
    }

    @Override
    public void once(int run, Laps laps) throws Exception {
        Resident holder = people.get(run % people.size());
        Element idle = visitor.await("place-card");
        TimeUnit.NANOSECONDS.sleep(Limits.NEXT_PATIENT.toNanos());
        try {
            checkIn(holder, idle, laps);
        } finally {
            clinic.remove();
        }
    }

    private void checkIn(Resident holder, Element idle, Laps laps) throws Exception {
        Laps own = new Laps();
        Element choose = own.time(Lap.CARD_PLACED, () -> placed(holder, idle));
        visitor.read(choose);
        Element pad = own.time(Lap.PAGE_TURNS, () -> touched(choose, "choose", Map.of("way", "PIN"), "pin"));
        Element who = own.time(Lap.PIN_SENT, () -> typed(holder, pad));
        visitor.read(who);
        Element consents = own.time(Lap.PAGE_TURNS, () -> touched(who, "who", Map.of("who", "SELF"), "consents"));
        visitor.read(consents);
        Element end = own.time(
                Lap.LAST_ANSWER, () -> touched(consents, "consents", Map.of("limit", "YES", "disease", "YES"), END));
        if (!end.attr("data-outcome").equals("answered")) {
            throw unexpected("the check-in ended as " + end.attr("data-outcome"));
        }
        sum(own, laps);
    }

    private static void sum(Laps own, Laps laps) {
        Duration whole = Duration.ZERO;
        for (Lap lap : List.of(Lap.CARD_PLACED, Lap.PIN_SENT, Lap.LAST_ANSWER)) {
            laps.add(lap, own.sum(lap));
            whole = whole.plus(own.sum(lap));
        }
        laps.add(Lap.CHECKIN, whole);
        laps.add(Lap.PAGE_TURNS, own.sum(Lap.PAGE_TURNS));
    }

    /** The page already waits for the next question when the card comes. */
    private Element placed(Resident holder, Element idle) {
        CompletableFuture<Element> first = CompletableFuture.supplyAsync(
                () -> until("choose", idle), task -> Thread.ofVirtual().start(task));
        clinic.insert(holder);
        return first.join();
    }

    private Element typed(Resident holder, Element pad) {
        visitor.type(pad, holder.card().orElseThrow().pin().orElseThrow());
        return until("who", pad);
    }

    private Element touched(Element screen, String form, Map<String, String> answers, String next) {
        Element found = screen.selectFirst("form#" + form);
        if (found == null) {
            throw unexpected("the kiosk has no form " + form);
        }
        return until(next, page.submit(found, answers).the("main#kiosk"));
    }

    /** One long poll a question, as soon as another one stands there. */
    private Element until(String wanted, Element from) {
        Element screen = from;
        long patience = System.nanoTime() + Limits.QUESTION.toNanos();
        while (!screen.attr("data-screen").equals(wanted)) {
            boolean ended = screen.attr("data-screen").equals(END);
            if (ended || System.nanoTime() > patience) {
                throw unexpected("the kiosk shows " + screen.attr("data-screen") + " instead of " + wanted);
            }
            screen = next(screen);
        }
        return screen;
    }

    private Element next(Element screen) {
        Browser.Page answer = page.get("/kiosk/screen?after=" + screen.attr("data-step") + "&wait=" + SECONDS_A_LOOK);
        return answer.has("main#kiosk") ? answer.the("main#kiosk") : screen;
    }

    private static IllegalStateException unexpected(String what) {
        return new IllegalStateException("受付が最後まで行きませんでした / " + what + "; nothing was measured");
    }

    @Override
    public void close() {
        visitor.close();
    }
}
