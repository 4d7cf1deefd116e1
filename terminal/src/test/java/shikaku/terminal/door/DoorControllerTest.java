package shikaku.terminal.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;
import shikaku.certificate.profile.SerialSource;
import shikaku.certificate.site.SiteAuthority;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.domain.Sex;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.body.Bodies;
import shikaku.edge.body.BodyLimits;
import shikaku.edge.refusal.Gatherings;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;
import shikaku.message.session.FourItems;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.later.Pauses;
import shikaku.terminal.later.RegistrationsOwed;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Deeds;
import shikaku.terminal.store.OpenStore;
import shikaku.terminal.store.Seen;

class DoorControllerTest {
    private static final InstitutionCode INSTITUTION = new InstitutionCode(CheckDigit.append("131234567"));
    private static final SiteClient ACCOUNTING = new SiteClient(INSTITUTION.digits(), SiteRole.ACCOUNTING);

    @TempDir
    private Path folder;

    private final Deeds deeds = new Deeds();
    private Instant now = Instant.parse("2026-11-24T10:00:00+09:00");
    private Optional<Reason> refusal = Optional.empty();
    private OpenStore store;
    private X509Certificate shown;
    private DoorController controller;

    @BeforeEach
    void open() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00+09:00"), BusinessClock.JAPAN);
        store = new OpenStore(folder, "2026-11-24T10:00");
        KeyPair keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        shown = SiteAuthority.found(keys, "test", clock, SerialSource.random(new SecureRandom()))
                .certificate();
        controller = new DoorController(
                new ResultDoor(store.deliveries, new Arrivals(), arrow -> {}),
                new Inquiry(DoorControllerTest::nobodyAsks, INSTITUTION, UnaryOperator.identity(), deeds),
                new Registration(
                        new RegistrationsOwed(
                                store.registrations,
                                DoorControllerTest::nobodyAsks,
                                arrow -> {},
                                new Pauses(new Random(1), System::nanoTime)),
                        INSTITUTION,
                        UnaryOperator.identity(),
                        new BusinessClock(clock),
                        arrow -> {}),
                new DoorCounter(
                        INSTITUTION,
                        verified -> refusal,
                        new Bodies(
                                new BodyLimits(0, Limits.DOOR_BODIES, Limits.DOOR_BODIES_OF_ONE, Limits.DOOR_BODY_WAIT),
                                () -> now),
                        new Refusals(INSTITUTION, new BusinessClock(clock), deeds, new Gatherings(clock))),
                store.visits);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void ofAWithdrawnClientNoByteOfTheBodyIsRead() throws SQLException {
        refusal = Optional.of(Reason.CLIENT_WITHDRAWN);
        AtomicInteger reads = new AtomicInteger();

        assertThat(status(new Body(reads::incrementAndGet))).isEqualTo(403);
        assertThat(reads).hasValue(0);
    }

    @Test
    @Proves(clauses = Clause.C14)
    void whoMayNotComeInIsToldSoWhateverIsWrongWithTheQuestion() throws Exception {
        assertThat(asked("x")).isEqualTo(400);
        refusal = Optional.of(Reason.CLIENT_WITHDRAWN);
        assertThat(asked("x")).isEqualTo(403);
        assertThat(deeds.written)
                .extracting(Deed::reason)
                .containsExactly(Optional.of(Reason.VALUE_NOT_ALLOWED), Optional.of(Reason.CLIENT_WITHDRAWN));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void theRecordNamesTheElementAtFaultAndNeverItsValue() throws Exception {
        String registration =
                "<XmlMsg><MessageHeader><MedicalInstitutionCode>%s</MedicalInstitutionCode></MessageHeader>"
                                .formatted(INSTITUTION.digits())
                        + "<MessageBody><ReferenceNumberRegistrationInfo><ReferenceNumber>1</ReferenceNumber>"
                        + "<InsurerNumber>12345</InsurerNumber><InsuredIdentificationNumber>1</InsuredIdentificationNumber>"
                        + "</ReferenceNumberRegistrationInfo></MessageBody></XmlMsg>";
        assertThat(status(Body.of(registration))).isEqualTo(400);
        assertThat(deeds.written.getLast().items()).containsExactly("InsurerNumber");
    }

    @Test
    @Proves(arrows = Arrow.A8, clauses = Clause.C1)
    void accountingIsToldWhichVisitAResultBelongsToAndWhichVisitsHaveNone() throws Exception {
        var items = new FourItems("TAKARAZUKA HANAKO", Sex.FEMALE, LocalDate.of(2015, 4, 1), "神戸市");
        assertThat(results("0").getHeaders().getFirst("Shikaku-Visits-Unanswered"))
                .isEqualTo("none");
        CheckInNumber noted = store.notes.visit(items, Seen.DECLARATION, "hanako");
        CheckInNumber answered = store.answered("one");
        var result = results("0");
        assertThat(result.getHeaders().getFirst("Shikaku-Visit")).isEqualTo(answered.toString());
        assertThat(result.getHeaders().getFirst("Shikaku-Visits-Unanswered")).isEqualTo(noted + "=2026-11-24");
        store.notes.settled(noted, "hanako");
        assertThat(results("1").getHeaders().getFirst("Shikaku-Visits-Unanswered"))
                .isEqualTo("none");
    }

    @Test
    @Proves(clauses = Clause.C1)
    void aVisitNotedAndSettledBetweenTwoQuestionsIsToldUntilAccountingGivesItBack() throws Exception {
        var items = new FourItems("TAKARAZUKA HANAKO", Sex.FEMALE, LocalDate.of(2015, 4, 1), "神戸市");
        assertThat(settled("none")).isEqualTo("none");
        CheckInNumber first = store.notes.visit(items, Seen.DECLARATION, "hanako");
        CheckInNumber second = store.notes.visit(items, Seen.DECLARATION, "hanako");
        store.notes.settled(first, "hanako");
        assertThat(results("0").getHeaders().getFirst("Shikaku-Visits-Unanswered"))
                .isEqualTo(second + "=2026-11-24");
        store.notes.settled(second, "hanako");
        String both = first + "=2026-11-24 " + second + "=2026-11-24";
        assertThat(settled("none")).isEqualTo(both);
        assertThat(settled("x=y 0=2026-11-24 99=2026-11-24")).isEqualTo(both);
        assertThat(settled(first + "=2026-11-24"))
                .as("what goes with it is newer")
                .isEqualTo(second + "=2026-11-24");
        assertThat(settled(both)).isEqualTo("none");
    }

    @Test
    void whatAccountingHeardOfAnotherStoreSaysNothingOfThisOne() throws Exception {
        var items = new FourItems("TAKARAZUKA HANAKO", Sex.FEMALE, LocalDate.of(2015, 4, 1), "神戸市");
        CheckInNumber visit = store.notes.visit(items, Seen.DECLARATION, "hanako");
        store.notes.settled(visit, "hanako");
        Optional<String> heard = Optional.of(visit + "=2026-11-24");
        results("0", Optional.empty(), heard, (proxy, method, arguments) -> null);
        assertThat(results("0", Optional.of("another"), heard, (proxy, method, arguments) -> null)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(settled("none")).isEqualTo(heard.get());
    }

    private String settled(String heard) throws Exception {
        var answer = results(
                "0", Optional.of(store.deliveries.store()), Optional.of(heard), (proxy, method, arguments) -> null);
        return answer.getHeaders()
                .getOrDefault("Shikaku-Visits-Settled", List.of(""))
                .getFirst();
    }

    private int asked(String after) throws Exception {
        return results(after, (proxy, method, arguments) -> {
                    throw new AssertionError(method.getName());
                })
                .getStatusCode()
                .value();
    }

    private ResponseEntity<byte[]> results(String after) throws Exception {
        return results(after, (proxy, method, arguments) -> null);
    }

    private ResponseEntity<byte[]> results(String after, InvocationHandler answering) throws Exception {
        return results(after, Optional.empty(), Optional.empty(), answering);
    }

    private ResponseEntity<byte[]> results(
            String after, Optional<String> of, Optional<String> settled, InvocationHandler answering) throws Exception {
        HttpServletResponse answer = (HttpServletResponse) Proxy.newProxyInstance(
                HttpServletResponse.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, answering);
        return controller.results(ACCOUNTING, shown, Optional.of(after), Optional.empty(), of, settled, answer);
    }

    @Test
    void whileAsManyBodiesOfOneClientAreInHandAsMayBeItsNextOneIsToldToComeAgain() throws SQLException {
        assertThat(statusWhileReading(Limits.DOOR_BODIES_OF_ONE)).isEqualTo(503);
        assertThat(statusWhileReading(Limits.DOOR_BODIES_OF_ONE - 1)).as("read").isEqualTo(400);
    }

    @Test
    void aBodyThatDripsHoldsItsPlaceUntilItsDeadlineAndNoLonger() throws SQLException {
        assertThat(status(new Body(() -> now = now.plus(Limits.DOOR_BODY_WAIT), () -> 'x')))
                .isEqualTo(408);
        assertThat(status(new Body(() -> {}))).as("read").isEqualTo(400);
    }

    @Test
    void aBodyThatBreaksOffIsRefusedAndItsPlaceIsFreeAgain() throws SQLException {
        for (int time = 0; time <= Limits.DOOR_BODIES; time++) {
            assertThat(status(new Body(() -> {
                        throw new IOException("broken off");
                    })))
                    .isEqualTo(400);
        }
    }

    /** The answer to one who comes while this many others are being read, each within the one before. */
    private int statusWhileReading(int others) throws SQLException {
        if (others == 0) {
            return status(new Body(() -> {}));
        }
        AtomicInteger last = new AtomicInteger();
        status(new Body(() -> {
            try {
                last.set(statusWhileReading(others - 1));
            } catch (SQLException unwritten) {
                throw new IllegalStateException(unwritten);
            }
        }));
        return last.get();
    }

    private int status(Body body) throws SQLException {
        return controller
                .referenceNumbers(ACCOUNTING, shown, request(body))
                .getStatusCode()
                .value();
    }

    /** A request of which nothing but its body can be asked. */
    private static HttpServletRequest request(ServletInputStream body) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isIn("getInputStream", "setAttribute");
                    return method.getReturnType() == ServletInputStream.class ? body : null;
                });
    }

    private static <A, B> B nobodyAsks(A registration) throws CheckInEnded {
        throw new CheckInEnded(Reason.CENTER_UNREACHABLE);
    }

    /** An empty body that does something when it is read. */
    private static final class Body extends ServletInputStream {
        private final Reading reading;
        private final IntSupplier next;

        private Body(Reading reading) {
            this(reading, () -> -1);
        }

        private Body(Reading reading, IntSupplier next) {
            this.reading = reading;
            this.next = next;
        }

        private static Body of(String document) {
            return new Body(() -> {}, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))::read);
        }

        @Override
        public int read() throws IOException {
            reading.happens();
            return next.getAsInt();
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("read as it comes");
        }
    }

    @FunctionalInterface
    private interface Reading {
        void happens() throws IOException;
    }
}
