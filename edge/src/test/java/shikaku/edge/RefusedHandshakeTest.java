package shikaku.edge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.listen.Listeners;
import shikaku.edge.refusal.PageRefusals;
import shikaku.edge.refusal.RefusedHandshakes;
import shikaku.edge.tls.TlsKeys;
import shikaku.message.Reason;

/** Whom a mutual-TLS door does not let in, and what is refused before the program was asked, the program hears of all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedHandshakeTest {
    private static final String INSTITUTION = "1312345678";
    private static final int SHARE = 5;
    private static final int WAIT = 60;

    private final BlockingQueue<String> rows = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> rowsOfTheCrowd = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private TestSite site;
    private TestSite otherSite;
    private ConfigurableApplicationContext program;

    @BeforeAll
    void start(@TempDir Path ours, @TempDir Path theirs) throws Exception {
        site = new TestSite(ours);
        otherSite = new TestSite(theirs);
        RefusedHandshakes evidence =
                (handshake, times) -> rowsAt(handshake.listener()).add(handshake.reason() + " " + times);
        PageRefusals pages = (refusal, times) ->
                requests.add(refusal.listener() + " " + refusal.who() + " " + refusal.reason() + " " + times);
        program = Program.start(
                SmallProgram.class,
                "small",
                Map.of("evidence", evidence, "evidence of requests", pages),
                Stream.of(
                                Stream.of("--shikaku.listeners.pages.port=0", "--shikaku.body-limit=1KB"),
                                Stream.of(
                                        "--shikaku.listeners.hasty.port=0",
                                        "--shikaku.listeners.hasty.head-time=0",
                                        "--shikaku.listeners.hastydoor.head-time=0"),
                                settings("door"),
                                settings("hastydoor"),
                                settings("crowded"),
                                Stream.of("--shikaku.listeners.crowded.connections-per-address=" + SHARE))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
        Stranger.firstHandshake(site.client(INSTITUTION, SiteRole.TERMINAL, site), door());
    }

    private Stream<String> settings(String listener) throws Exception {
        return Stream.of(
                        "port=0",
                        "tls.key-store=" + site.door(),
                        "tls.key-store-password=" + TestSite.PASSWORD,
                        "tls.trust-store=" + site.trust(),
                        "tls.trust-store-password=" + TestSite.PASSWORD)
                .map(setting -> "--shikaku.listeners." + listener + "." + setting);
    }

    private BlockingQueue<String> rowsAt(String listener) {
        return listener.equals("crowded") ? rowsOfTheCrowd : rows;
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @BeforeEach
    void noRowsYet() {
        rows.clear();
        rowsOfTheCrowd.clear();
        requests.clear();
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void aCertificateOfAnotherAuthorityIsToldAndStaysRefused() throws Exception {
        isRefused(otherSite.client(INSTITUTION, SiteRole.TERMINAL, site));

        assertThat(rows).containsExactly("NOT_A_CLIENT_CERTIFICATE 1");
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void anExpiredCertificateIsTold() throws Exception {
        isRefused(site.expiredClient(INSTITUTION, SiteRole.TERMINAL));

        assertThat(rows).containsExactly("CLIENT_CERTIFICATE_OUT_OF_DATE 1");
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void aCertificateForSomethingElseIsTold() throws Exception {
        isRefused(site.serverAsClient());

        assertThat(rows).containsExactly("NOT_A_CLIENT_CERTIFICATE 1");
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void noCertificateAtAllIsTold() throws Exception {
        assertThatThrownBy(() ->
                        Stranger.knockWithoutCertificate(site.client(INSTITUTION, SiteRole.TERMINAL, site), door()))
                .isInstanceOf(SSLException.class);

        assertThat(rows.poll(WAIT, SECONDS)).isEqualTo("NOT_A_CLIENT_CERTIFICATE 1");
    }

    /** Plain HTTP, a greeting that is none, and one that breaks TLS's own rules. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "how do you do, how do you do, how do you do, how do you do",
                "\u0016\u0003\u0001\u0000\u0020aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    @Proves(clauses = {Clause.C14, Clause.C17})
    void whatIsNoTlsIsTold(String said) throws Exception {
        Stranger.say(said, door());

        assertThat(rows.poll(WAIT, SECONDS)).isEqualTo("UNEXPECTED_MESSAGE 1");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void plainHttpAtADoorOfTlsIsAnsweredInOurWords() throws Exception {
        assertThat(Stranger.say("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", door()))
                .startsWith("HTTP/1.1 400 ")
                .contains(
                        Reason.UNEXPECTED_MESSAGE.reception().japanese(),
                        Reason.UNEXPECTED_MESSAGE.reception().english())
                .doesNotContain("This combination");
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void whoDripsTheHeadOfARequestIsHungUpOnAndTold() throws Exception {
        assertThat(Stranger.drip("GET /", program.getBean(Listeners.class).port("hasty")))
                .startsWith("HTTP/1.1 408 ")
                .contains(Reason.MESSAGE_TOO_SLOW.reception().english());

        assertThat(rows.poll(WAIT, SECONDS)).isEqualTo("MESSAGE_TOO_SLOW 1");
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void whoDripsAHandshakeIsHungUpOn() throws Exception {
        Stranger.drip(
                "\u0016\u0003\u0001\u0020\u0000\u0001\u0000\u001f\u00fc",
                program.getBean(Listeners.class).port("hastydoor"));

        assertThat(rows.poll(WAIT, SECONDS)).isEqualTo("MESSAGE_TOO_SLOW 1");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whoSpeaksHttp2UninvitedIsTold() throws Exception {
        assertThat(Stranger.say("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", pages()))
                .startsWith("HTTP/1.1 400 ")
                .contains(Reason.UNEXPECTED_MESSAGE.reception().japanese());

        assertThat(rows.poll(WAIT, SECONDS)).isEqualTo("UNEXPECTED_MESSAGE 1");
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void anOlderTlsIsTold() throws Exception {
        assertThatThrownBy(() -> Stranger.greetWithTls12(site.client(INSTITUTION, SiteRole.TERMINAL, site), door()))
                .isInstanceOf(SSLException.class);

        assertThat(rows.poll(WAIT, SECONDS)).isEqualTo("UNEXPECTED_MESSAGE 1");
    }

    @Test
    @Proves(clauses = Clause.C14)
    void oneAddressHoldsItsShareOfTheConnectionsAndNotThoseOfOthers() throws Exception {
        TlsKeys keys = site.client(INSTITUTION, SiteRole.TERMINAL, site);
        int crowded = program.getBean(Listeners.class).port("crowded");
        try (Crowd _ = Crowd.of(SHARE, "127.0.0.1", crowded)) {
            assertThatThrownBy(() -> Stranger.knock(keys, crowded)).isInstanceOf(IOException.class);

            assertThat(rowsOfTheCrowd.poll(WAIT, SECONDS)).isEqualTo("TOO_MANY_CONNECTIONS 1");
            assertThat(Stranger.knockFrom("127.0.0.2", keys, crowded)).isEqualTo('H');
        }
        assertThat(isServedAgain(keys, crowded)).isTrue();
    }

    /** The door hears a moment later that a connection was closed. */
    private static boolean isServedAgain(TlsKeys keys, int door) throws Exception {
        for (long end = System.nanoTime() + SECONDS.toNanos(WAIT); System.nanoTime() < end; ) {
            try {
                return Stranger.knock(keys, door) == 'H';
            } catch (IOException stillFull) {
                // once more
            }
        }
        return false;
    }

    @Test
    void whoBelongsHereGetsInAndIsNotTold() throws Exception {
        assertThat(Stranger.knock(site.client(INSTITUTION, SiteRole.TERMINAL, site), door()))
                .isEqualTo('H');
        assertThat(rows).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a%2fb HTTP/1.1\r\nHost: kiosk.localhost\r\n",
                "GET / HTTP/1.1\r\nHost: a_b^c\r\n",
                "GET / HTTP/1.1\r\n",
                "G@T / HTTP/1.1\r\nHost: kiosk.localhost\r\n",
                "GET / HTTP/9.1\r\nHost: kiosk.localhost\r\n",
                "POST / HTTP/1.1\r\nHost: kiosk.localhost\r\nTransfer-Encoding: nonsense\r\n"
            })
    @Proves(clauses = Clause.C17)
    void whatTheServerRefusesBelowTheFrameworkHasAReasonAndIsOnRecord(String request) throws Exception {
        String answer = Stranger.say(request + "Accept: text/html\r\nConnection: close\r\n\r\n", pages());

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains(
                        Reason.REQUEST_UNREADABLE.code(),
                        Reason.REQUEST_UNREADABLE.reception().japanese())
                .doesNotContain("Tomcat", "Apache");
        assertThat(requests).containsExactly("pages unknown REQUEST_UNREADABLE 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /LONG HTTP/1.1\r\nHost: kiosk.localhost\r\n",
                "GET / HTTP/1.1\r\nHost: kiosk.localhost\r\nX: LONG\r\n"
            })
    @Proves(clauses = Clause.C17)
    void aHeadOverTheLimitIsSaidToBeTooLarge(String request) throws Exception {
        String answer = Stranger.say(
                request.replace("LONG", "x".repeat(20_000)) + "Accept: text/html\r\nConnection: close\r\n\r\n",
                pages());

        assertThat(answer)
                .startsWith("HTTP/1.1 431")
                .contains(Reason.MESSAGE_TOO_LARGE.reception().japanese());
        assertThat(requests).containsExactly("pages unknown MESSAGE_TOO_LARGE 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS /who", "OPTIONS *", "TRACE /who", "HEAD /who", "PUT /who", "NONSENSE /who"})
    @Proves(clauses = {Clause.C14, Clause.C17})
    void aMethodThatNoDoorServesIsRefusedBeforeAnybodyIsToldWhatThereIs(String line) throws Exception {
        String answer = Stranger.say(
                line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                site.client(INSTITUTION, SiteRole.ACCOUNTING, site),
                door());

        assertThat(answer).startsWith("HTTP/1.1 405");
        assertThat(requests).containsExactly("door accounting/" + INSTITUTION + " PAGE_NOT_FOUND 1");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /, evil.example, '', PAGE_NOT_ALLOWED, 403",
        "GET /nowhere, kiosk.localhost, '', PAGE_NOT_FOUND, 404",
        "GET /error, kiosk.localhost, '', PAGE_NOT_FOUND, 404",
        "POST /sign-out, desk.localhost, Content-Length: 0, PAGE_NOT_ALLOWED, 403",
        "POST /sign-in, desk.localhost, Content-Type: application/x-www-form-urlencoded, REQUEST_UNREADABLE, 411",
        "POST /length, kiosk.localhost, Content-Length: 1025, MESSAGE_TOO_LARGE, 413",
        "OPTIONS /, kiosk.localhost, '', PAGE_NOT_FOUND, 405"
    })
    @Proves(clauses = Clause.C17)
    void whatIsRefusedOnAPageIsOnRecordOnce(String line, String host, String header, Reason reason, int status)
            throws Exception {
        String more = header.isEmpty() ? "" : header + "\r\n";
        // What was announced comes: the server waits for it before it hangs up.
        String body = reason == Reason.MESSAGE_TOO_LARGE ? "x".repeat(1025) : "";
        String answer = Stranger.say(
                line + " HTTP/1.1\r\nHost: " + host + "\r\n" + more + "Connection: close\r\n\r\n" + body, pages());

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains(reason.code());
        assertThat(requests).containsExactly("pages unknown " + reason + " 1");
    }

    @Test
    @Proves(clauses = Clause.C14)
    void whoseBodyCameTooSlowlyIsHungUpOnAndNotReadToTheEnd() throws Exception {
        long asked = System.nanoTime();
        String answer = Stranger.say(
                "POST /impatient HTTP/1.1\r\nHost: kiosk.localhost\r\nContent-Length: 1000\r\n\r\nx", pages());

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Limits.BODY_SILENCE);
        assertThat(answer).startsWith("HTTP/1.1 408").contains(Reason.MESSAGE_TOO_SLOW.code());
        assertThat(requests).containsExactly("pages unknown MESSAGE_TOO_SLOW 1");
    }

    private int pages() {
        return program.getBean(Listeners.class).port("pages");
    }

    private void isRefused(TlsKeys keys) {
        assertThatThrownBy(() -> Stranger.knock(keys, door()))
                .isInstanceOf(SSLException.class)
                .hasMessageContaining("fatal alert: certificate_");
    }

    private int door() {
        return program.getBean(Listeners.class).port("door");
    }
}
