package shikaku.town.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A demo that runs, known by its {@code demo.json} alone, as any outside program knows it.
 *
 * @param town address of the town's page
 */
record RunningDemo(String town, Center center, List<Clinic> clinics, List<Card> cards) {
    /** Names the demo's folder. */
    static final String PROPERTY = "shikaku.demo";

    /** The center's pages. */
    record Center(String pages, List<Account> accounts) {
        Account account(String role) {
            return accounts.stream()
                    .filter(account -> account.role().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nobody with role " + role + " at the center"));
        }
    }

    /** One clinic's pages. */
    record Clinic(String id, String kiosk, String desk, String accounting, List<Account> accounts) {
        /** Who may sign in there with that role. */
        Account account(String place, String role) {
            return accounts.stream()
                    .filter(account ->
                            account.place().equals(place) && account.role().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nobody with role " + role + " at " + place + ": "
                            + accounts.stream().map(Account::toString).toList()));
        }
    }

    /** Who may sign in. */
    record Account(String place, String role, String name, String password) {
        @Override
        public String toString() {
            return place + "/" + role;
        }
    }

    /** A card of the tray. */
    record Card(String person, String name, String birthdate, String pin, String state, String kind, List<Key> keys) {}

    /** 記号・番号. */
    record Key(String insurer, String symbol, String number, String branch) {}

    static RunningDemo named() {
        JsonNode all = JsonMapper.builder()
                .build()
                .readTree(Path.of(System.getProperty(PROPERTY)).resolve("demo.json"));
        return new RunningDemo(
                all.path("town").asString(),
                new Center(text(all.path("center"), "pages"), accounts(all.path("center"))),
                each(all.path("clinics")).map(RunningDemo::clinic).toList(),
                each(all.path("cards")).map(RunningDemo::card).toList());
    }

    /** Of the repository. */
    static Path root() {
        return Path.of(System.getProperty("shikaku.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    Clinic first() {
        return clinics.getFirst();
    }

    Clinic clinic(String id) {
        return clinics.stream()
                .filter(clinic -> clinic.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Card card(String person) {
        return cards.stream()
                .filter(card -> card.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no card of " + person));
    }

    private static Clinic clinic(JsonNode node) {
        return new Clinic(
                text(node, "id"), text(node, "kiosk"), text(node, "desk"), text(node, "accounting"), accounts(node));
    }

    private static List<Account> accounts(JsonNode node) {
        return each(node.path("accounts"))
                .map(account -> new Account(
                        text(account, "place"),
                        text(account, "role"),
                        text(account, "name"),
                        text(account, "password")))
                .toList();
    }

    private static Card card(JsonNode node) {
        return new Card(
                text(node, "person"),
                text(node, "name"),
                text(node, "birthdate"),
                text(node, "pin"),
                text(node, "state"),
                text(node, "kind"),
                each(node.path("keys"))
                        .map(key -> new Key(
                                text(key, "insurer"), text(key, "symbol"), text(key, "number"), text(key, "branch")))
                        .toList());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
