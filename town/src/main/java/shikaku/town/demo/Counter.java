package shikaku.town.demo;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InsuredCardQuery;
import shikaku.town.day.CheckInWay;
import shikaku.town.day.Visit;
import shikaku.town.people.Clinic;
import shikaku.town.people.Resident;

/** The counter of one clinic with everybody at it: patient at the kiosk, receptionist at the desk, clerk at the accounting system. */
final class Counter implements AutoCloseable {
    /** Different pictures that a camera takes of somebody; each takes a second or two to draw, once. */
    private static final long PICTURES = 2;

    private static final String CHECK_INS = "/desk/check-ins/";
    private static final int LOOKS = 450;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private static final String COMPARISON = "form.comparison[data-number]";

    private final Neighbourhood neighbourhood;
    private final Clinic clinic;
    private final KioskVisitor kiosk;
    private final StaffBrowser desk;
    private final AccountingList accounting;

    Counter(Neighbourhood neighbourhood, Clinic clinic) {
        Sites sites = Sites.of(neighbourhood, clinic);
        this.neighbourhood = neighbourhood;
        this.clinic = clinic;
        this.kiosk = new KioskVisitor(sites);
        this.desk = new StaffBrowser(
                sites.deskHost(), sites.terminalPort(), neighbourhood.staffing().at("terminal-" + clinic.id()));
        this.accounting = new AccountingList(new StaffBrowser(
                sites.accountingHost(),
                sites.accountingPort(),
                neighbourhood.staffing().at("accounting-" + clinic.id())));
    }

    /** What else happens during a check-in, around the patient's last answer: from then on the programs are among themselves. */
    interface Meanwhile {
        Meanwhile NOTHING = new Meanwhile() {};

        default void beforeTheLastAnswer() {}

        default void afterTheLastAnswer() {}
    }

    /** Lets the visit happen, and tells what the desk shows of it then. */
    Seen checkIn(Visit visit, Meanwhile meanwhile) {
        return switch (visit.way()) {
            case CheckInWay.ByCard card -> byCard(visit, card, meanwhile);
            case CheckInWay.ByDocument(InsuredCardQuery typed) -> byDocument(visit, typed, meanwhile);
        };
    }

    /** Whether accounting got what the desk saw, and knows the patient as the visit says. */
    boolean arrived(Visit visit, Seen seen) {
        return !seen.outcome().equals("Answered") || accounting.awaitNext(visit, seen);
    }

    static String words(CheckInWay way) {
        return switch (way) {
            case CheckInWay.ByCard(var identity, var wrongPins) ->
                "カード " + words(identity) + (wrongPins.isEmpty() ? "" : "（誤り" + wrongPins.size() + "回）");
            case CheckInWay.ByDocument _ -> "資格確認書";
        };
    }

    private static String words(IdentityMethod method) {
        return switch (method) {
            case FACE -> "顔";
            case PIN -> "暗証番号";
            case STAFF_VISUAL -> "目視";
            case DOCUMENT -> "証";
        };
    }

    @Override
    public void close() {
        kiosk.close();
        desk.close();
        accounting.close();
    }

    private Seen byCard(Visit visit, CheckInWay.ByCard card, Meanwhile meanwhile) {
        kiosk.await("place-card");
        Resident holder = neighbourhood.town().resident(visit.person()).orElseThrow();
        neighbourhood.pockets().insert(holder, clinic.id());
        try {
            if (identified(visit, card, holder)) {
                answer(visit, meanwhile);
            }
            return Seen.on(newest());
        } finally {
            neighbourhood.pockets().remove(clinic.id());
        }
    }

    /** ②: true when the kiosk goes on to ask who answers. */
    private boolean identified(Visit visit, CheckInWay.ByCard card, Resident holder) {
        Element question = kiosk.await(Set.of("choose", "take-card"));
        if (question.attr("data-screen").equals("take-card")) {
            return false;
        }
        switch (visit.course()) {
            case PULLS_CARD -> neighbourhood.pockets().remove(clinic.id());
            case GIVES_UP -> kiosk.touch(question, "choose", Map.of("way", "NEITHER"));
            case COMPLETES, NOT_THE_HOLDER -> identify(visit, card, holder, question);
        }
        return visit.course() == Visit.Course.COMPLETES
                ? kiosk.await(Set.of("who", "take-card", "place-card"))
                        .attr("data-screen")
                        .equals("who")
                : left();
    }

    private void identify(Visit visit, CheckInWay.ByCard card, Resident holder, Element question) {
        boolean same = visit.course() != Visit.Course.NOT_THE_HOLDER;
        switch (card.identity()) {
            case FACE -> byFace(holder, same, question);
            case PIN -> byPin(card, holder, question);
            case STAFF_VISUAL, DOCUMENT -> byEye(same, question);
        }
    }

    /** Who is not recognized calls staff, who see it, too. Where the face is not offered, because a machine has no nets, staff compare alone. */
    private void byFace(Resident holder, boolean same, Element question) {
        if (question.attr("data-face").equals("false")) {
            byEye(same, question);
            return;
        }
        kiosk.touch(question, "choose", Map.of("way", "FACE"));
        kiosk.showFront(kiosk.await("number"), holder.verificationNumberB().orElseThrow());
        Resident there = same ? holder : neighbourhood.cameras().somebodyElse(holder);
        kiosk.look(kiosk.await("camera"), seed -> neighbourhood.cameras().frame(there, seed % PICTURES));
        if (!same) {
            byEye(same, kiosk.await("choose"));
        }
    }

    private void byPin(CheckInWay.ByCard card, Resident holder, Element question) {
        if (question.attr("data-pin").equals("usable")) {
            kiosk.touch(question, "choose", Map.of("way", "PIN"));
            typePins(card, holder);
        } else {
            kiosk.touch(question, "choose", Map.of("way", "NEITHER"));
        }
    }

    private void byEye(boolean same, Element question) {
        kiosk.touch(question, "choose", Map.of("way", "STAFF"));
        compareByEye(same);
    }

    private void typePins(CheckInWay.ByCard card, Resident holder) {
        Element pad = kiosk.await("pin");
        for (String wrong : card.wrongPins()) {
            kiosk.type(pad, wrong);
            pad = kiosk.awaitNextAfter(pad);
        }
        if (pad.attr("data-screen").equals("choose")) {
            kiosk.touch(pad, "choose", Map.of("way", "NEITHER"));
        } else {
            kiosk.type(pad, holder.card().orElseThrow().pin().orElseThrow());
        }
    }

    private void compareByEye(boolean same) {
        kiosk.await("wait-for-staff");
        Browser.Page page = desk.get("/desk");
        desk.submit(page, COMPARISON, Map.of("same", Boolean.toString(same), "compared", "PHOTO"));
    }

    private void answer(Visit visit, Meanwhile meanwhile) {
        kiosk.touch(kiosk.await("who"), "who", Map.of("who", visit.answeredBy().name()));
        Element consents = kiosk.await("consents");
        meanwhile.beforeTheLastAnswer();
        kiosk.touch(
                consents,
                "consents",
                Map.of(
                        "limit", visit.consents().limitCertificate() ? "YES" : "NO",
                        "disease", visit.consents().specificDisease() ? "YES" : "NO"));
        meanwhile.afterTheLastAnswer();
        left();
    }

    private boolean left() {
        kiosk.await(Set.of("take-card", "place-card"));
        return false;
    }

    private Seen byDocument(Visit visit, InsuredCardQuery typed, Meanwhile meanwhile) {
        meanwhile.beforeTheLastAnswer();
        desk.type(typed, visit.consents(), visit.answeredBy());
        return Seen.on(newest());
    }

    /** What the desk shows of that check-in now. */
    Seen seen(String number) {
        return Seen.on(desk.get(CHECK_INS + number));
    }

    /** What the desk shows of that check-in once it is answered, by itself; what it shows at last when it never is. */
    Seen awaitAnswer(String number) {
        Seen seen = seen(number);
        for (int look = 0; look < LOOKS && !seen.outcome().equals("Answered"); look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = seen(number);
        }
        return seen;
    }

    /** How that check-in stands on the desk's list of those that are not confirmed; empty when it does not. */
    Optional<String> unconfirmed(String number) {
        return Optional.ofNullable(desk.get("/desk").document().selectFirst(unconfirmedRow(number)))
                .map(row -> row.attr("data-state"));
    }

    /** The receptionist has seen to it. */
    void settle(String number) {
        desk.submit(desk.get("/desk"), unconfirmedRow(number) + " form", Map.of());
    }

    private static String unconfirmedRow(String number) {
        return "#unconfirmed tr[data-number=" + number + "]";
    }

    /** The desk's own page about the check-in that began last. */
    private Browser.Page newest() {
        return desk.get(CHECK_INS + last());
    }

    /** The number of the check-in that began last. */
    String last() {
        Browser.Page list = desk.get("/desk");
        return list.document().select("#check-ins tr[data-number]").stream()
                .map(row -> row.attr("data-number"))
                .collect(Collectors.maxBy((left, right) -> Long.compare(Long.parseLong(left), Long.parseLong(right))))
                .orElseThrow(() -> new IllegalStateException("the desk shows no check-in at all"));
    }
}
