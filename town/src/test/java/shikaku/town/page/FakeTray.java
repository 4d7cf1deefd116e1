package shikaku.town.page;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two people, one clinic. */
final class FakeTray implements CardTray {
    private static final Card HANAKO =
            new Card("hanako", "見本　花子", "ﾐﾎﾝ ﾊﾅｺ", "2019-05-06", "標準", "1234", "06280016 12-34・100・02", "子ども", true);
    private static final Card TARO =
            new Card("taro", "見本　太郎", "ﾐﾎﾝ ﾀﾛｳ", "1985-01-02", "なし", "—", "06280016 12-34・100・01", "カードなし", false);

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
    public int size() {
        return 2;
    }

    @Override
    public List<Slot> slots() {
        return List.of(new Slot(
                "higashi",
                "ひがし療育センター診療所",
                "ひがし",
                Optional.ofNullable(inside.get("higashi")),
                "/kiosk/higashi",
                "http://desk.higashi.localhost:8543/",
                "http://accounting.higashi.localhost:8643/"));
    }

    @Override
    public List<String> accounts() {
        return List.of("受付 / uketsuke / an invented password");
    }

    @Override
    public Optional<String> insert(String person, String clinic) {
        if (!clinic.equals("higashi")) {
            return Optional.of("カードは手で置いてください / by hand, please");
        }
        inside.put(clinic, person);
        return Optional.empty();
    }

    @Override
    public void remove(String clinic) {
        inside.remove(clinic);
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
