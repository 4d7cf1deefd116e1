package shikaku.town.page;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import shikaku.domain.figure.Arrow;
import shikaku.edge.Limits;
import shikaku.edge.Program;
import shikaku.edge.listen.Listeners;
import shikaku.message.Reason;

/** The demo's page as a browser sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TownPageTest {
    private final FakeTray tray = new FakeTray();
    private final FakeOwnCard own = new FakeOwnCard();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final ConfigurableApplicationContext program = Program.start(
            TownProgram.class,
            "town",
            Map.of("tray", tray, "sight", new FakeSight(), "own", own),
            "--shikaku.listeners.page.port=0");
    private final String address =
            "http://localhost:" + program.getBean(Listeners.class).port("page");

    @BeforeEach
    void emptySlot() {
        tray.inside.clear();
        tray.clinics = 1;
        tray.noon = Optional.empty();
        tray.centerRuns = true;
    }

    @AfterAll
    void stop() {
        program.close();
        http.close();
    }

    @Test
    void shows_every_arrow_of_the_figure() throws Exception {
        Document page = get("/");
        assertThat(page.select("[data-arrow]").eachAttr("data-arrow"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Arrow.values()).map(Enum::name).toList());
    }

    @Test
    void the_kiosks_page_and_no_other_may_look_through_the_towns_camera() throws Exception {
        HttpResponse<String> front = http.send(
                HttpRequest.newBuilder(URI.create(address + "/camera/higashi/front"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(front.body()).isEqualTo("18040120311234");
        assertThat(front.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("http://kiosk.higashi.localhost:8543");
        assertThat(front.headers().firstValue("Cache-Control")).contains("no-store");
        for (String path : new String[] {"/camera/nishi/front", "/camera/nishi/frame"}) {
            assertThat(http.send(
                                    HttpRequest.newBuilder(URI.create(address + path))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void before_a_visitors_own_card_nobody_is_drawn_and_the_kiosks_page_is_told_so() throws Exception {
        HttpResponse<byte[]> frame = http.send(
                HttpRequest.newBuilder(URI.create(address + "/camera/chuo/frame"))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(frame.statusCode()).isEqualTo(204);
        assertThat(frame.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("http://kiosk.chuo.localhost:8543");
    }

    @Test
    void what_happens_with_a_visitors_picture_is_said_before_it_is_taken() throws Exception {
        own.ownFace = false;
        Document page = get("/");
        assertThat(page.select("#own-fate").text()).contains("ほかのどこにも残しません", "デモを終えると");
        assertThat(page.select("#own-erase[hidden]")).hasSize(1);
        own.there = false;
        assertThat(get("/").select("#own-card")).isEmpty();
        own.there = true;
    }

    @Test
    void a_visitors_picture_is_handed_in_once_wiped_and_erased_when_they_say_so() throws Exception {
        byte[] picture = new byte[OwnCardDoor.MOST_BYTES];
        Arrays.fill(picture, (byte) 7);
        HttpResponse<String> made = handIn("/own-card", "image/jpeg", picture, address);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("\"ownFace\":true", "できました");
        assertThat(own.length).isEqualTo(picture.length);
        assertThat(own.handed).as("wiped").containsOnly(0);
        HttpResponse<String> erased = handIn("/own-card/erase", "text/plain", new byte[0], address);
        assertThat(erased.body()).contains("消しました。", "\"ownFace\":false");
    }

    @Test
    void a_picture_that_will_not_do_is_one_sentence_and_the_card_stays_as_it_was() throws Exception {
        HttpResponse<String> refused = handIn("/own-card", "image/jpeg", new byte[0], address);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("顔が写っていません。").doesNotContain("No face is seen.");
    }

    @Test
    void a_picture_that_does_not_say_how_long_it_is_is_not_read() throws Exception {
        own.length = -1;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/own-card"))
                .header("Content-Type", "image/jpeg")
                .header("Origin", address)
                .header("X-CSRF-TOKEN", get("/").select("input[name=_csrf]").val())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[9])))
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(411);
        assertThat(own.length).as("seen by nobody").isEqualTo(-1);
    }

    @Test
    void nothing_but_one_picture_of_this_page_comes_in() throws Exception {
        own.length = -1;
        byte[] large = new byte[OwnCardDoor.MOST_BYTES + 1];
        assertThat(handIn("/own-card", "image/jpeg", large, address).statusCode())
                .isEqualTo(413);
        assertThat(handIn("/own-card", "image/png", new byte[9], address).statusCode())
                .isEqualTo(415);
        assertThat(handIn("/own-card", "image/jpeg", new byte[9], "http://elsewhere.localhost")
                        .statusCode())
                .isEqualTo(403);
        HttpRequest withoutToken = HttpRequest.newBuilder(URI.create(address + "/own-card"))
                .header("Content-Type", "image/jpeg")
                .header("Origin", address)
                .POST(BodyPublishers.ofByteArray(new byte[9]))
                .build();
        assertThat(http.send(withoutToken, BodyHandlers.discarding()).statusCode())
                .isEqualTo(403);
        assertThat(own.length).as("seen by nobody").isEqualTo(-1);
    }

    private HttpResponse<String> handIn(String path, String type, byte[] body, String origin) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .header("Origin", origin)
                .header("X-CSRF-TOKEN", get("/").select("input[name=_csrf]").val())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    @Test
    void a_page_longer_than_the_servers_buffer_is_shown_to_whoever_is_new() throws Exception {
        tray.clinics = 100;
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            HttpResponse<String> page =
                    stranger.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(page.body()).select("[data-person=hanako] input[name=_csrf]"))
                    .hasSize(1);
        }
    }

    @Test
    void finds_people_and_offers_a_slot_only_to_those_with_a_card() throws Exception {
        Document page = get("/?q=" + java.net.URLEncoder.encode("太郎", java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.select("[data-person]").eachAttr("data-person")).containsExactly("taro");
        assertThat(page.select("[data-person=taro] form")).isEmpty();
    }

    @Test
    void a_card_goes_into_the_slot_and_comes_out_again() throws Exception {
        post("/cards/insert", "person=hanako&clinic=higashi");
        assertThat(tray.inside).containsEntry("higashi", "hanako");
        assertThat(get("/").select("[data-clinic=higashi] .inside").text()).startsWith("hanako さんのカードが差さっています");
        post("/cards/remove", "clinic=higashi");
        assertThat(tray.inside).isEmpty();
        assertThat(get("/").select("[data-clinic=higashi] .inside").text()).startsWith("読み取り口は空です");
    }

    @Test
    void the_card_on_a_reader_is_taken_from_wherever_one_looks_and_nothing_is_offered_that_is_not_there()
            throws Exception {
        Document before = get("/");
        assertThat(before.select("#taking").attr("data-guests")).isEqualTo("higashi");
        assertThat(before.select("#taking form[data-take=higashi]").hasAttr("hidden"))
                .isTrue();
        post("/cards/insert", "person=hanako&clinic=higashi");
        var taking = get("/").select("#taking form[data-take=higashi]");
        assertThat(taking.hasAttr("hidden")).isFalse();
        assertThat(taking.attr("action")).isEqualTo("/cards/remove");
        assertThat(taking.select("[name=clinic]").val()).isEqualTo("higashi");
        assertThat(taking.text()).contains("カードをお取りください", "カードを取る");
    }

    @Test
    void one_touch_lays_a_guests_card_on_the_reader_and_leads_on_to_the_kiosk() throws Exception {
        Document page = get("/");
        assertThat(page.select("[data-guest=hanako] .shows").text()).isEqualTo("きょうだいの1人目");
        assertThat(page.select("[data-guest=hanako] form").attr("action")).isEqualTo("/visits");
        Document led = Jsoup.parse(posted("/visits", "person=hanako").body());
        assertThat(tray.inside).containsEntry("higashi", "hanako");
        assertThat(led.select("#on").attr("href")).startsWith("http://kiosk.higashi.localhost:8543/");
        HttpResponse<String> nobody = posted("/visits", "person=nobody");
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(nobody.body()).select("[role=alert]").text()).isNotBlank();
    }

    @Test
    void noon_is_brought_by_a_button_whatever_time_it_is() throws Exception {
        assertThat(get("/").select("#noon-came")).isEmpty();
        tray.centerRuns = false;
        HttpResponse<String> refused = posted("/noon", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).isEqualTo("センターが止まっています");
        tray.centerRuns = true;
        post("/noon", "");
        Document page = get("/");
        assertThat(page.select("#noon-came").text()).contains("3件");
        assertThat(page.select("#noon")).isEmpty();
    }

    @Test
    void a_card_that_cannot_go_there_is_one_sentence_on_the_same_page() throws Exception {
        HttpResponse<String> refused = posted("/cards/insert", "person=hanako&clinic=nishi");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).isEqualTo("カードは手で置いてください");
        assertThat(get("/").select("[role=alert]")).isEmpty();
    }

    @Test
    void the_button_of_a_kiosk_makes_the_visitors_browser_that_kiosk() throws Exception {
        assertThat(get("/").select("[data-clinic=higashi] .links form").eachAttr("action"))
                .containsExactly("/kiosk/higashi");
        String kiosk = "http://kiosk.higashi.localhost:8543/kiosk/enrolment#secret";
        Document led = Jsoup.parse(posted("/kiosk/higashi", "").body());
        assertThat(led.select("#on").attr("href")).isEqualTo(kiosk);
        assertThat(led.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("0;url=" + kiosk);
    }

    @Test
    void a_link_on_anybodys_page_takes_no_kiosk_but_asks() throws Exception {
        Document asked = get("/kiosk/higashi");
        assertThat(asked.html()).doesNotContain("secret");
        assertThat(asked.select("form[method=post]").attr("action")).isEqualTo("/kiosk/higashi");
        HttpRequest forged = HttpRequest.newBuilder(URI.create(address + "/kiosk/higashi"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(""))
                .build();
        HttpResponse<String> refused = http.send(forged, BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("secret");
    }

    @Test
    void what_does_not_exist_is_not_found_and_said_so() throws Exception {
        HttpRequest nowhere = HttpRequest.newBuilder(URI.create(address + "/kiosk/nowhere"))
                .header("Accept", "text/html")
                .build();
        HttpResponse<String> answer = http.send(nowhere, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.text()).contains(Reason.PAGE_NOT_FOUND.reception().japanese());
        assertThat(page.select("a").eachAttr("href")).containsExactly("/");
        assertThat(posted("/cards/insert", "person=hanako&clinic=nowhere").statusCode())
                .isEqualTo(404);
        assertThat(posted("/cards/remove", "clinic=nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void speaks_the_language_that_was_touched_and_finds_its_way_back() throws Exception {
        HttpResponse<String> changed = posted("/language", "to=en&back=%2F%3Fq%3Dhana");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(changed.headers().firstValue("Location")).contains("/?q=hana");
        Document page = get("/?q=hana");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("[data-guest=hanako] .shows").text()).isEqualTo("the first of siblings");
        assertThat(page.select("[data-guest=hanako] h3").text()).contains("Mihon Hanako");
        posted("/language", "to=ja");
        assertThat(get("/").select("html").attr("lang")).isEqualTo("ja");
    }

    @Test
    void says_what_time_it_is_in_the_town_and_that_its_day_begins_with_the_demo() throws Exception {
        Document page = get("/");
        assertThat(page.select("#clock time").attr("datetime")).isEqualTo("2026-11-24T08:47");
        assertThat(page.select("#clock").text()).contains("開始のとき午前8時30分", "2026-11-24 08:47");
    }

    @Test
    void nobody_moves_cards_from_another_site() throws Exception {
        HttpRequest forged = HttpRequest.newBuilder(URI.create(address + "/cards/insert"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("person=hanako&clinic=higashi"))
                .build();
        assertThat(http.send(forged, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
        assertThat(tray.inside).isEmpty();
        assertThat(get("/").select("[data-clinic=higashi] .inside").text()).startsWith("読み取り口は空です");
    }

    @Test
    void an_arrow_travelled_reaches_the_page_without_anybody_s_data_and_whoever_comes_back_hears_what_was_missed()
            throws Exception {
        String heard;
        try (BufferedReader page = watch("")) {
            travel(Arrow.A7);
            heard = next(page, "id:");
            assertThat(next(page, "data:")).contains("\"A7\"").contains("⑦").contains("terminal-higashi");
        }
        travel(Arrow.A8);
        try (BufferedReader page = watch(heard);
                BufferedReader other = watch("")) {
            assertThat(next(page, "data:")).contains("\"A8\"");
            travel(Arrow.A9);
            assertThat(next(other, "data:")).as("opened later").contains("\"A9\"");
        }
    }

    @Test
    void pages_that_were_closed_hold_no_place_and_keep_nobody_out() throws Exception {
        for (int round = 0; round < Limits.CONNECTIONS + 20; round++) {
            try (Socket page = new Socket("localhost", URI.create(address).getPort())) {
                page.getOutputStream().write("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
                page.getInputStream().read();
            }
        }
        assertThat(get("/").select("#figure")).isNotEmpty();
    }

    @Test
    void a_page_that_was_behind_another_asks_for_what_was_missed() throws Exception {
        String after = get("/").select("#arrows[data-stream=/events]").attr("data-after");
        travel(Arrow.A3);
        try (BufferedReader page = watch("", "?after=" + after)) {
            assertThat(next(page, "data:")).contains("\"A3\"", "\"after\":\"");
            travel(Arrow.A4);
            assertThat(next(page, "data:")).contains("\"A4\"");
        }
    }

    private BufferedReader watch(String heard) throws Exception {
        return watch(heard, "");
    }

    /** A page that watches, from its first beat on. */
    private BufferedReader watch(String heard, String query) throws Exception {
        HttpRequest events = HttpRequest.newBuilder(URI.create(address + "/events" + query))
                .header("Last-Event-ID", heard)
                .timeout(Duration.ofSeconds(30))
                .build();
        InputStream stream = http.send(events, BodyHandlers.ofInputStream()).body();
        BufferedReader page = new BufferedReader(new InputStreamReader(stream, UTF_8));
        assertThat(page.readLine()).isEqualTo(":");
        return page;
    }

    private static String next(BufferedReader page, String field) {
        return page.lines()
                .filter(line -> line.startsWith(field))
                .findFirst()
                .map(line -> line.substring(field.length()).strip())
                .orElseThrow();
    }

    private void travel(Arrow arrow) {
        tray.watchers.forEach(watcher -> watcher.accept(new CardTray.Seen(arrow, "terminal-higashi")));
    }

    private Document get(String path) throws Exception {
        return Jsoup.parse(
                http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                        .body());
    }

    private void post(String path, String fields) throws Exception {
        assertThat(posted(path, fields).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> posted(String path, String fields) throws Exception {
        String token = get("/").select("input[name=_csrf]").val();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + token));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
