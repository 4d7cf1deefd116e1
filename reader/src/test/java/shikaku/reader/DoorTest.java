package shikaku.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.face.Reference;
import shikaku.face.Sighting;
import shikaku.message.Reason;
import shikaku.message.reader.FrontCheck;
import shikaku.message.reader.ReaderAnswer;

class DoorTest {
    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final List<String> typed = new CopyOnWriteArrayList<>();
    private final List<String> numbers = new CopyOnWriteArrayList<>();
    private final List<ReaderAnswer> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch heard = new CountDownLatch(1);
    private Optional<ReaderAnswer> answer = Optional.of(new ReaderAnswer.PinAccepted());
    private final FakeComparer frames = new FakeComparer(0.8, true, new Reference.Face(FakeComparer.embedding())) {
        @Override
        public Sighting look(byte[] jpeg) {
            looked.add(jpeg);
            return new Sighting.Refused(Reason.FACE_FRAME_REFUSED);
        }
    };
    private final FaceVisit visit = new FaceVisit(
            CompletableFuture.completedFuture(new FacePath.Open(frames)),
            _ -> {},
            FaceVisit.Times.usual(System::nanoTime),
            new Random(1));
    private Door door;
    private Kiosk kiosk;

    @BeforeEach
    void open() throws IOException {
        door = Door.open(
                Kiosk.ORIGIN,
                "right-token",
                Map.of(
                        Door.PIN,
                        new Pad(4, this::enter),
                        Door.NUMBER,
                        new Pad(14, this::enterNumber),
                        Door.FRAME,
                        new FrameInlet(visit, Camera.OF_PEOPLE)),
                new RefusedAtDoor(refused -> {
                    told.add(refused);
                    heard.countDown();
                }));
        visit.begin(new byte[1], Set.of());
        kiosk = new Kiosk(door.port(), "right-token");
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void fourDigitsFromTheKioskReachThePadAndAreWipedAfterwards() throws Exception {
        var response = kiosk.pin("1234");

        assertThat(typed).containsExactly("1234");
        assertThat(received.getFirst()).containsOnly(0);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"result\":\"accepted\"}");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue(Kiosk.ORIGIN);
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void theAnswersAreWordsAndACount() throws Exception {
        answer = Optional.of(new ReaderAnswer.PinWrong(2));
        assertThat(kiosk.pin("1234").body()).isEqualTo("{\"result\":\"wrong\",\"triesLeft\":2}");
        answer = Optional.of(new ReaderAnswer.PinBlocked());
        assertThat(kiosk.pin("1234").body()).isEqualTo("{\"result\":\"blocked\"}");
        answer = Optional.of(new ReaderAnswer.Failed(Reason.CARD_REMOVED));
        assertThat(kiosk.pin("1234").body()).startsWith("{\"result\":\"failed\",\"reason\":\"C0101\",");
        answer = Optional.of(new ReaderAnswer.Failed(Reason.PIN_MALFORMED));
        assertThat(kiosk.pin("12x4").statusCode()).isEqualTo(400);
        answer = Optional.empty();
        assertThat(kiosk.pin("1234").statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "POST /pin\r\n\r\n",
                "POST /%zz HTTP/1.1\r\n\r\n",
                "POST /pin HTTP/1.1\r\nContent-Length: abc\r\n\r\n",
                "POST /pin HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
                "POST /pin HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n",
                "POST /pin HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n"
            })
    @Proves(clauses = Clause.C17)
    void whatIsNoRequestIsRefusedByTheServerItselfAndCountedOnce(String bytes) throws Exception {
        try (Socket stranger = new Socket("127.0.0.1", door.port())) {
            stranger.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(stranger.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).matches("(?s)HTTP/1\\.1 (400|501).*");
        }
        assertThat(told).containsExactly(new ReaderAnswer.DoorRefused(Reason.REQUEST_UNREADABLE, 1));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aBodyThatBreaksOffIsCountedAndReachesNothing() throws Exception {
        try (Socket stranger = new Socket("127.0.0.1", door.port())) {
            stranger.getOutputStream()
                    .write(("POST /pin HTTP/1.1\r\nHost: 127.0.0.1:" + door.port() + "\r\nOrigin: " + Kiosk.ORIGIN
                                    + "\r\nShikaku-Token: right-token\r\nTransfer-Encoding: chunked\r\n\r\nno chunk\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            stranger.shutdownOutput();
            stranger.getInputStream().readAllBytes();
        }
        assertThat(typed).isEmpty();
        assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(told).containsExactly(new ReaderAnswer.DoorRefused(Reason.REQUEST_UNREADABLE, 1));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whoAnnouncesAFrameTooLargeHearsWhyWithoutSendingIt() throws Exception {
        try (Socket stranger = new Socket("127.0.0.1", door.port())) {
            stranger.setSoTimeout(5_000);
            stranger.getOutputStream()
                    .write(("POST /frame HTTP/1.1\r\nHost: 127.0.0.1:" + door.port() + "\r\nOrigin: " + Kiosk.ORIGIN
                                    + "\r\nShikaku-Token: right-token\r\nContent-Length: 99999999\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(stranger.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    @Proves(clauses = Clause.C17)
    void anotherOriginAnotherTokenAnotherPathOrAnotherMethodReachNothing() throws Exception {
        var otherOrigin =
                kiosk.withOrigin("http://desk.clinic-1.localhost:8543").pin("1234");
        assertThat(otherOrigin.statusCode()).isEqualTo(403);
        assertThat(otherOrigin.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(kiosk.withToken("wrong-token").pin("1234").statusCode()).isEqualTo(403);
        assertThat(kiosk.withToken("").pin("1234").statusCode()).isEqualTo(403);
        assertThat(kiosk.send("POST", "/pin?pin=1234", "1234").statusCode()).isEqualTo(404);
        assertThat(kiosk.send("POST", "/", "1234").statusCode()).isEqualTo(404);
        assertThat(kiosk.send("GET", "/pin", "").statusCode()).isEqualTo(405);
        assertThat(typed).isEmpty();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whoeverIsRefusedIsToldWhyInBothLanguagesAndTheTerminalHearsOfIt() throws Exception {
        var stranger = kiosk.withOrigin("http://evil.example").pin("1234");
        assertThat(stranger.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(stranger.body())
                .contains(
                        "\"reason\":\"C0903\"",
                        Reason.PAGE_NOT_ALLOWED.reception().japanese(),
                        Reason.PAGE_NOT_ALLOWED.reception().english());
        assertThat(kiosk.send("GET", "/", "").body())
                .contains(Reason.PAGE_NOT_FOUND.reception().japanese());
        assertThat(kiosk.send("HEAD", "/pin", "").statusCode()).isEqualTo(405);
        answer = Optional.empty();
        assertThat(kiosk.pin("1234").body())
                .startsWith("{\"result\":\"not-now\",\"reason\":\"M0110\"")
                .contains(Reason.UNEXPECTED_MESSAGE.reception().english());
        assertThat(told)
                .containsExactly(
                        new ReaderAnswer.DoorRefused(Reason.PAGE_NOT_ALLOWED, 1),
                        new ReaderAnswer.DoorRefused(Reason.PAGE_NOT_FOUND, 1),
                        new ReaderAnswer.DoorRefused(Reason.PAGE_NOT_FOUND, 2),
                        new ReaderAnswer.DoorRefused(Reason.UNEXPECTED_MESSAGE, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:%d", "127.0.0.1", "127.0.0.1:1", "[::1]:%d", "x"})
    @Proves(clauses = Clause.C17)
    void aRequestByAnotherNameReachesNothing(String host) throws Exception {
        assertThat(raw(host.formatted(door.port()))).startsWith("HTTP/1.1 421 ").contains("C0903");
        assertThat(told).containsExactly(new ReaderAnswer.DoorRefused(Reason.PAGE_NOT_ALLOWED, 1));
        assertThat(typed).isEmpty();
    }

    @Test
    void theDoorIsKnownByItsAddressAndAsTheLocalHost() throws Exception {
        assertThat(raw("127.0.0.1:" + door.port())).startsWith("HTTP/1.1 200 ");
        assertThat(raw("LocalHost:" + door.port())).startsWith("HTTP/1.1 200 ");
    }

    /** What the kiosk's page would send, with that name of a host. */
    private String raw(String host) throws IOException {
        try (Socket page = new Socket("127.0.0.1", door.port())) {
            page.setSoTimeout(5_000);
            String request =
                    "POST /pin HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\n%s: right-token\r\nContent-Length: 4\r\nConnection: close\r\n\r\n1234"
                            .formatted(host, Kiosk.ORIGIN, DoorHandler.TOKEN_HEADER);
            page.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(page.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theNumberFromTheFrontHasAPadOfItsOwn() throws Exception {
        answer = Optional.of(new ReaderAnswer.PhotoRead(FrontCheck.SIGNED));
        assertThat(kiosk.number("80040120361234").body()).isEqualTo("{\"result\":\"photo-read\"}");
        answer = Optional.of(new ReaderAnswer.NoPhoto());
        assertThat(kiosk.number("1".repeat(1_000)).body()).isEqualTo("{\"result\":\"no-photo\"}");
        answer = Optional.of(new ReaderAnswer.NumberWrong(9));
        assertThat(kiosk.number("x").body()).isEqualTo("{\"result\":\"wrong\",\"triesLeft\":9}");
        answer = Optional.of(new ReaderAnswer.Failed(Reason.FRONT_NUMBER_MALFORMED));
        assertThat(kiosk.number("").statusCode()).isEqualTo(400);
        assertThat(numbers).containsExactly("80040120361234", "1".repeat(15), "x", "");
        assertThat(received).allSatisfy(number -> assertThat(number).doesNotContain((byte) '1', (byte) 'x'));
        assertThat(typed).as("at the PIN's pad").isEmpty();
    }

    @Test
    void nobodyReachesItButOverTheOneLoopbackAddress() {
        // A door that listened everywhere would take this, too.
        assertThatThrownBy(() -> new Socket("127.0.0.2", door.port()).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void ofAnOversizeBodyNoMoreThanFiveBytesAreTaken() throws Exception {
        kiosk.pin("1".repeat(100_000));
        assertThat(typed).containsExactly("11111");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aFrameNeedsTheRightPageAndTokenToo() throws Exception {
        assertThat(kiosk.send("POST", "/frame", "s").body()).startsWith("{\"result\":\"failed\",\"reason\":\"C0602\",");
        assertThat(kiosk.withToken("wrong-token").send("POST", "/frame", "s").statusCode())
                .isEqualTo(403);
        assertThat(kiosk.withOrigin("http://evil.example")
                        .send("POST", "/frame", "s")
                        .statusCode())
                .isEqualTo(403);
        assertThat(kiosk.send("GET", "/frame", "").statusCode())
                .as("nothing gives an image back")
                .isEqualTo(405);
        assertThat(frames.looked).hasSize(1);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void anOversizeFrameIsRefusedWhetherItSaysSoOrNot() throws Exception {
        String large = "s".repeat(Limits.FRAME_BYTES + 1);
        assertThat(kiosk.send("POST", "/frame", large).statusCode()).isEqualTo(413);
        FrameInlet inlet = new FrameInlet(visit, Camera.OF_PEOPLE);
        assertThat(inlet.take(-1, new ByteArrayInputStream(large.getBytes(StandardCharsets.US_ASCII)))
                        .status())
                .isEqualTo(413);
        assertThat(frames.looked).isEmpty();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void noMoreThanThreeFramesAreInMemoryWhoeverSendsHowMany() throws Exception {
        FrameInlet inlet = new FrameInlet(visit, Camera.OF_PEOPLE);
        CountDownLatch reading = new CountDownLatch(Limits.FRAMES_AT_DOOR);
        CountDownLatch goOn = new CountDownLatch(1);
        for (int slow = 0; slow < Limits.FRAMES_AT_DOOR; slow++) {
            Thread.ofVirtual().start(() -> {
                try {
                    inlet.take(-1, new Slow(reading, goOn));
                } catch (IOException broken) {
                    throw new IllegalStateException(broken);
                }
            });
        }
        assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
        Reply refused = inlet.take(1, new ByteArrayInputStream(new byte[1]));
        goOn.countDown();
        assertThat(refused).isEqualTo(Reply.refused(429, Reason.FACE_FRAMES_TOO_FAST));
    }

    /** A body that does not come. */
    private static final class Slow extends InputStream {
        private final CountDownLatch reading;
        private final CountDownLatch goOn;

        Slow(CountDownLatch reading, CountDownLatch goOn) {
            this.reading = reading;
            this.goOn = goOn;
        }

        @Override
        public int read() throws IOException {
            reading.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return -1;
        }
    }

    @Test
    void thePreflightAllowsTheKioskOnly() throws Exception {
        var allowed = kiosk.send("OPTIONS", "/pin", "");
        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains(DoorHandler.TOKEN_HEADER);
        assertThat(kiosk.withOrigin("http://evil.example")
                        .send("OPTIONS", "/pin", "")
                        .statusCode())
                .isEqualTo(403);
    }

    private Optional<ReaderAnswer> enterNumber(byte[] number) {
        received.add(number);
        numbers.add(new String(number, StandardCharsets.US_ASCII));
        return answer;
    }

    @Test
    void whoeverSendsSlowlyHoldsUpNobodyElsesPin() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int client = 0; client < Limits.DOOR_CONNECTIONS / 2; client++) {
                Socket socket = new Socket("127.0.0.1", door.port());
                slow.add(socket);
                socket.getOutputStream().write("POST /pin HTTP/1.1\r\nHost:".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(CompletableFuture.supplyAsync(this::typedPin)).succeedsWithin(Duration.ofSeconds(5));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        assertThat(typed).containsExactly("1234");
    }

    @Test
    void whoeverIsRefusedKeepsNoConnection() throws Exception {
        try (Socket stranger = new Socket("127.0.0.1", door.port())) {
            stranger.setSoTimeout(5_000);
            stranger.getOutputStream()
                    .write("POST /pin HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            // Until the other side closes.
            assertThat(new String(stranger.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 421 ");
        }
    }

    private int typedPin() {
        try {
            return kiosk.pin("1234").statusCode();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Optional<ReaderAnswer> enter(byte[] pin) {
        received.add(pin);
        typed.add(new String(pin, StandardCharsets.US_ASCII));
        return answer;
    }
}
