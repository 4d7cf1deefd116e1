package shikaku.edge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.Session;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.web.filter.FormContentFilter;
import org.springframework.web.multipart.MultipartResolver;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.figure.FigureEvents;
import shikaku.edge.listen.Listeners;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.edge.tls.TlsKeys;
import shikaku.message.Reason;

/** The small program as the outside meets it: over its listeners. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramTest {
    private static final String INSTITUTION = "1312345678";
    private static final int COST = 4;

    private static final int LOOKS = 10_000;

    private TestSite site;
    private TestSite otherSite;
    private ConfigurableApplicationContext program;
    private Listeners listeners;
    private final HttpClient plain = HttpClient.newHttpClient();

    @BeforeAll
    void start(@TempDir Path ours, @TempDir Path theirs) throws Exception {
        site = new TestSite(ours);
        otherSite = new TestSite(theirs);
        Path configuration = ours.resolve("small.yaml");
        Files.writeString(configuration, """
                shikaku:
                  name: small-kobe
                  data: %s
                  figure-events: true
                  scanner: {socket: %s, every: 1s}
                  body-limit: 1KB
                  listeners:
                    pages: {port: 0}
                    door:
                      port: 0
                      connections: 12
                      tls: {key-store: %s, key-store-password: %s, trust-store: %s, trust-store-password: %s}
                  accounts:
                    - {name: hanako, password-hash: "{bcrypt}%s", roles: [RECEPTION]}
                    - {name: taro, password-hash: "{bcrypt}%s", roles: [CLERK]}
                """.formatted(
                        ours.resolve("data"),
                        ours.resolve("no-clamd"),
                        site.door(),
                        TestSite.PASSWORD,
                        site.trust(),
                        TestSite.PASSWORD,
                        BCrypt.hashpw("himitsu", BCrypt.gensalt(COST)),
                        BCrypt.hashpw("himitsu", BCrypt.gensalt(COST))));
        program = Program.start(SmallProgram.class, "small", "--config", configuration.toString());
        listeners = program.getBean(Listeners.class);
        Stranger.firstHandshake(site.client(INSTITUTION, SiteRole.TERMINAL, site), listeners.port("door"));
    }

    @AfterAll
    void stop() {
        plain.close();
        program.close();
    }

    @Test
    @Proves(clauses = Clause.C14)
    void aDoorKnowsItsPeerByTheCertificate() throws Exception {
        assertThat(knock(site.client(INSTITUTION, SiteRole.TERMINAL, site)).body())
                .isEqualTo("terminal " + INSTITUTION);
    }

    @Test
    @Proves(clauses = Clause.C14)
    void aPeerOfAnotherKindIsRefused() throws Exception {
        HttpResponse<String> answer = knock(site.client(INSTITUTION, SiteRole.ACCOUNTING, site));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains(
                        Reason.PAGE_NOT_ALLOWED.code(),
                        Reason.PAGE_NOT_ALLOWED.vendor().english());
    }

    @Test
    @Proves(clauses = Clause.C14)
    void aCertificateOfAnotherAuthorityDoesNotGetIn() throws Exception {
        TlsKeys stranger = otherSite.client(INSTITUTION, SiteRole.TERMINAL, site);

        assertThatThrownBy(() -> knock(stranger)).isInstanceOf(IOException.class);
    }

    @Test
    @Proves(clauses = Clause.C14)
    void nobodyGetsInWithoutACertificate() throws Exception {
        TlsKeys known = site.client(INSTITUTION, SiteRole.TERMINAL, site);
        java.security.KeyStore none = java.security.KeyStore.getInstance("PKCS12");
        none.load(null, null);

        assertThatThrownBy(() -> knock(new TlsKeys(none, "", known.trusted()))).isInstanceOf(IOException.class);
    }

    @Test
    void aClientDoesNotTalkToADoorOfAnotherAuthorityOrUnderAnotherName() throws Exception {
        TlsKeys deceived = site.client(INSTITUTION, SiteRole.TERMINAL, otherSite);
        assertThatThrownBy(() -> knock(deceived)).isInstanceOf(IOException.class);

        try (HttpClient client = MutualTlsClient.of(site.client(INSTITUTION, SiteRole.TERMINAL, site))) {
            URI byAddress = URI.create("https://127.0.0.1:" + listeners.port("door") + "/who");
            assertThatThrownBy(
                            () -> client.send(HttpRequest.newBuilder(byAddress).build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void pagesAreNotServedThroughTheDoorAndTheDoorsAnswersNotOnPages() throws Exception {
        assertThat(get("kiosk.localhost", "/who").statusCode()).isNotEqualTo(200);
        assertThat(get("evil.example", "/").statusCode()).isEqualTo(403);
        assertThat(get("127.0.0.1", "/").statusCode()).isEqualTo(403);
    }

    @Test
    void staffSignInWithTheirNameAndRoleAndSignOutAgain() throws Exception {
        Browser hanako = new Browser(plain, "desk.localhost", listeners.port("pages"));
        assertThat(hanako.get("/").statusCode()).isEqualTo(302);
        assertThat(hanako.signIn("hanako", "wrong")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/sign-in?error");
        assertThat(hanako.get("/sign-in?error").body()).contains("名前またはパスワードが違います");

        assertThat(hanako.signIn("hanako", "himitsu").statusCode()).isEqualTo(302);
        assertThat(hanako.get("/").body()).isEqualTo("desk");
        assertThat(hanako.cookie())
                .contains("SMALL_KOBE_SESSION")
                .contains("HttpOnly")
                .contains("SameSite=Strict");
    }

    /** A session for everybody who is refused, with what they asked for in it, would fill the memory of a program that anybody on the machine can ask. */
    @Test
    @Proves(clauses = Clause.C14)
    void whoIsSentToSignInLeavesNothingBehindAndComesBackToWhereTheyWantedTo() throws Exception {
        Browser hanako = new Browser(plain, "desk.localhost", listeners.port("pages"));
        assertThat(hanako.get("/who").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("_SESSION"))
                .anyMatch(cookie -> cookie.contains("HttpOnly"));
        assertThat(hanako.get("/favicon.ico", "image/avif,*/*;q=0.8").headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(hanako.get("/who?" + "q".repeat(12_000)).headers().allValues("Set-Cookie"))
                .isEmpty();

        assertThat(hanako.signIn("hanako", "himitsu")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/who");
    }

    @Test
    @Proves(clauses = Clause.C14)
    void sessionsAreBounded() {
        TomcatWebServer server =
                (TomcatWebServer) requireNonNull(((WebServerApplicationContext) program).getWebServer());
        Context context = (Context) server.getTomcat().getHost().findChildren()[0];
        Manager sessions = context.getManager();
        List<Session> opened = new ArrayList<>();
        assertThatThrownBy(() -> {
                    for (int each = 0; each <= Limits.SESSIONS; each++) {
                        opened.add(sessions.createSession(null));
                    }
                })
                .isInstanceOf(TooManyActiveSessionsException.class);
        opened.forEach(Session::expire);
    }

    /** Told by the configuration: a test that waits for them would take their seconds. */
    @Test
    @Proves(clauses = Clause.C14)
    void everyListenerGivesUpWhoSaysNothingAndHasLimitsForWhoSaysTooMuch() {
        TomcatWebServer server =
                (TomcatWebServer) requireNonNull(((WebServerApplicationContext) program).getWebServer());
        assertThat(server.getTomcat().getService().findConnectors())
                .hasSize(2)
                .extracting(Connector::getProtocolHandler)
                .allSatisfy(handler -> assertThat(handler)
                        .isInstanceOfSatisfying(AbstractHttp11Protocol.class, listener -> {
                            assertThat(listener.getConnectionTimeout())
                                    .isEqualTo((int) Limits.REQUEST_HEADER_WAIT.toMillis());
                            assertThat(listener.getDisableUploadTimeout()).isFalse();
                            assertThat(listener.getConnectionUploadTimeout())
                                    .isEqualTo((int) Limits.BODY_SILENCE.toMillis());
                            assertThat(listener.getKeepAliveTimeout()).isEqualTo((int) Limits.KEEP_ALIVE.toMillis());
                            assertThat(listener.getMaxHttpRequestHeaderSize()).isEqualTo(Limits.HEADER_BYTES);
                        }));
    }

    /** Both would read a whole body before anybody has asked who sends it. */
    @Test
    @Proves(clauses = Clause.C14)
    void nothingReadsFormsOrUploadsAheadOfTheSecurity() throws Exception {
        assertThat(program.getBeanNamesForType(FormContentFilter.class)).isEmpty();
        assertThat(program.getBeanNamesForType(MultipartResolver.class)).isEmpty();
    }

    @Test
    void staffWithoutTheRoleAreRefusedAndFormsWithoutTheTokenToo() throws Exception {
        Browser taro = new Browser(plain, "desk.localhost", listeners.port("pages"));
        taro.get("/sign-in");
        taro.signIn("taro", "himitsu");

        assertThat(taro.get("/").statusCode()).isEqualTo(403);
        assertThat(taro.post("/arrow", "").statusCode()).isEqualTo(403);
    }

    @Test
    void pagesCarryAPolicyThatAllowsTheReaderAndNoScriptInThePage() throws Exception {
        assertThat(get("desk.localhost", "/sign-in").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("script-src 'self'")
                        .contains("connect-src 'self' http://127.0.0.1:*")
                        .doesNotContain("unsafe"));
    }

    @Test
    void whatIsLongTravelsPackedToWhoeverCanUnpackIt() throws Exception {
        var request = Browser.request(
                "desk.localhost", listeners.port("pages"), "/edge/plain.css", r -> r.header("Accept-Encoding", "gzip"));
        var packed = plain.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .hasSizeGreaterThan(2 * packed.body().length);
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhetherItsLengthIsAnnouncedOrNot() throws Exception {
        assertThat(send("/length", "x".repeat(1024)).body()).isEqualTo("1024");
        HttpResponse<String> announced = send("/length", "x".repeat(1025));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("M0101").contains("大きすぎる");

        InputStream endless = InputStream.nullInputStream();
        HttpResponse<String> streamed = plain.send(
                request(
                        "kiosk.localhost",
                        "/length",
                        r -> r.POST(BodyPublishers.ofInputStream(
                                () -> new java.io.SequenceInputStream(zeros(1025), endless)))),
                BodyHandlers.ofString());
        assertThat(streamed.statusCode()).isEqualTo(413);
    }

    @Test
    void aFormThatDoesNotSayHowLongItIsIsNotRead() throws Exception {
        HttpRequest chunked = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + listeners.port("pages") + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[4 * Limits.FORM_BYTES])))
                .build();
        assertThat(plain.send(chunked, BodyHandlers.ofString()).statusCode()).isEqualTo(411);
    }

    /** Whoever opens connections and says nothing costs a bounded share of the memory, and is sent away after a while. */
    @Test
    @Proves(clauses = Clause.C14)
    void silentConnectionsShutNobodyOutForLong() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                silent.add(new Socket(InetAddress.getLoopbackAddress(), listeners.port("door")));
            }
            assertThat(Stranger.knock(site.client(INSTITUTION, SiteRole.TERMINAL, site), listeners.port("door")))
                    .as("whoever waits long enough")
                    .isEqualTo('H');
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void anErrorShowsASentenceAndANumberAndNothingOfTheInside() throws Exception {
        for (String accept : List.of("text/html", "application/xml", "application/json")) {
            HttpResponse<String> answer = plain.send(
                    request("kiosk.localhost", "/bug", r -> r.header("Accept", accept)), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains(answer.headers().firstValue("Request-Number").orElseThrow())
                    .doesNotContain("nobody outside", "Exception", "shikaku.edge");
        }
    }

    @Test
    void healthIsToldOnTheLoopback() throws Exception {
        assertThat(get("127.0.0.1", "/health").body()).contains("\"UP\"");
    }

    @Test
    @Proves(clauses = Clause.C15)
    void theHealthOfEveryProgramShowsItsMachinesScannerAndASilentOneTakesItNotOutOfService() throws Exception {
        String scanner = "";
        for (int look = 0; look < LOOKS && !scanner.contains("IMPAIRED"); look++) {
            scanner = get("127.0.0.1", "/health/scanner").body();
        }
        assertThat(scanner).contains("IMPAIRED", Reason.SCANNER_SILENT.code());
        assertThat(get("127.0.0.1", "/health").body()).startsWith("{").contains("\"UP\"");
        assertThat(get("127.0.0.1", "/health").statusCode()).isEqualTo(200);
    }

    @Test
    void healthAndTheFigureAreToldUnderThisMachinesOwnNameOnly() throws Exception {
        assertThat(get("localhost", "/health").statusCode()).isEqualTo(200);
        for (String host : List.of("rebound.example", "desk.localhost.example", "kiosk.localhost")) {
            for (String path : List.of("/health", "/figure/events")) {
                assertThat(get(host, path).body()).as(host + path).doesNotContain("UP", "arrow");
                assertThat(get(host, path).statusCode()).as(host + path).isNotEqualTo(200);
            }
        }
    }

    @Test
    void theFigureReplaysWhatWasPublishedAndGoesOn() throws Exception {
        send("/arrow", "");
        String heard = program.getBean(FigureEvents.class).now().toString();
        send("/arrow", "");
        HttpResponse<InputStream> stream = plain.send(
                request("127.0.0.1", "/figure/events", r -> r.header("Last-Event-ID", heard)),
                BodyHandlers.ofInputStream());
        try (BufferedReader events = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(events.lines().filter(line -> line.startsWith("data:")).findFirst())
                    .hasValueSatisfying(event -> assertThat(event)
                            .startsWith("data: {\"number\":2,\"arrow\":\"③\",\"place\":\"small-kobe\",\"time\":\""));
        }
    }

    private static InputStream zeros(int length) {
        return new java.io.ByteArrayInputStream(new byte[length]);
    }

    private HttpResponse<String> knock(TlsKeys keys) throws Exception {
        try (HttpClient client = MutualTlsClient.of(keys)) {
            URI door = URI.create("https://localhost:" + listeners.port("door") + "/who");
            return client.send(HttpRequest.newBuilder(door).build(), BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> get(String host, String path) throws Exception {
        return plain.send(request(host, path, r -> r), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String body) throws Exception {
        return plain.send(
                request("kiosk.localhost", path, r -> r.POST(BodyPublishers.ofString(body))), BodyHandlers.ofString());
    }

    private HttpRequest request(String host, String path, UnaryOperator<HttpRequest.Builder> more) {
        return Browser.request(host, listeners.port("pages"), path, more);
    }
}
