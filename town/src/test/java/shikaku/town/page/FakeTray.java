package shikaku.town.page;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two people, one clinic. */
final class FakeTray implements CardTray {
    private static final Card HANAKO = new Card(
            "hanako",
            "見本　花子",
            "ﾐﾎﾝ ﾊﾅｺ",
            "Mihon Hanako",
            "2019-05-06",
            new Said("標準", "standard"),
            new Said("1234", ""),
            "06280016 12-34・100・02",
            new Said("子ども", "a child"),
            true);
    private static final Card TARO = new Card(
            "taro",
            "見本　太郎",
            "ﾐﾎﾝ ﾀﾛｳ",
            "Mihon Taro",
            "1985-01-02",
            new Said("なし", "none"),
            new Said("—", ""),
            "06280016 12-34・100・01",
            new Said("カードなし", "no card"),
            false);

    int clinics = 1;
    Optional<Integer> noon = Optional.empty();
    boolean centerRuns = true;
    final Map<String, String> inside = new HashMap<>();
    final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    @Override
    public List<Card> find(String wanted, int limit) {
        return List.of(HANAKO, TARO).stream()
                .filter(card -> card.name().contains(wanted))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Guest> guests() {
        return List.of(new Guest(HANAKO, new Said("きょうだいの1人目", "the first of siblings")));
    }

    @Override
    public String guestsClinic() {
        return "higashi";
    }

    @Override
    public int size() {
        return 2;
    }

    @Override
    public List<Slot> slots() {
        return Collections.nCopies(clinics, slot());
    }

    private Slot slot() {
        return new Slot(
                "higashi",
                new Said("ひがし療育センター診療所", "East Development Centre Clinic"),
                new Said("ひがし", "East"),
                Optional.ofNullable(inside.get("higashi")).map(name -> new Said(name, "Mihon Hanako")),
                "/kiosk/higashi",
                "http://desk.higashi.localhost:8543/",
                "http://accounting.higashi.localhost:8643/");
    }

    @Override
    public String center() {
        return "http://center.localhost:8444/";
    }

    @Override
    public List<StaffAccount> accounts() {
        return List.of(new StaffAccount(
                new Said("ひがし", "East"), "uketsuke", "an invented password", new Said("受付", "reception")));
    }

    @Override
    public LocalDateTime now() {
        return LocalDateTime.of(2026, 11, 24, 8, 47);
    }

    @Override
    public Optional<Integer> noon() {
        return noon;
    }

    @Override
    public Optional<Refusal> bringNoon() {
        if (!centerRuns) {
            return Optional.of(new Refusal(Said.of("センターが止まっています / the center is down"), false));
        }
        noon = Optional.of(3);
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> insert(String person, String clinic) {
        if (!clinic.equals("higashi")) {
            return Optional.of(new Refusal(Said.of("カードは手で置いてください / by hand, please"), clinic.equals("nowhere")));
        }
        if (person.equals("nobody")) {
            return Optional.of(new Refusal(Said.of("そのカードはありません / no such card"), true));
        }
        inside.put(clinic, person);
        return Optional.empty();
    }

    @Override
    public boolean remove(String clinic) {
        inside.remove(clinic);
        return clinic.equals("higashi");
    }

    @Override
    public Optional<URI> enrolment(String clinic) {
        return Optional.of(clinic)
                .filter("higashi"::equals)
                .map(_ -> URI.create("http://kiosk.higashi.localhost:8543/kiosk/enrolment#secret"));
    }

    @Override
    public Watch watch(Watcher watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }
}
