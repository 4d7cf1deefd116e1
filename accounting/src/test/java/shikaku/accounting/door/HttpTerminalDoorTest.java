package shikaku.accounting.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.accounting.Limits;
import shikaku.accounting.Oqs;
import shikaku.accounting.People;
import shikaku.accounting.door.TerminalDoor.Fetched;
import shikaku.accounting.door.TerminalDoor.Registered;
import shikaku.accounting.intake.LastTaken;
import shikaku.accounting.intake.Registration;
import shikaku.accounting.intake.StoreName;
import shikaku.accounting.intake.UnansweredVisits;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorResult;

@Proves(arrows = {Arrow.A8, Arrow.A9})
class HttpTerminalDoorTest {
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final Registration REGISTRATION =
            new Registration(new PatientNumber(7), People.hanako().key());

    private final LyingDoor terminal = new LyingDoor();
    private final List<UnansweredVisits.Told> told = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpTerminalDoor door =
            new HttpTerminalDoor(client, terminal.address(), new EchoMessages(), Duration.ofSeconds(20), this::keep);

    private boolean full;

    private void keep(UnansweredVisits.Told visits) {
        if (full) {
            throw new IllegalStateException("the disk is full");
        }
        told.add(visits);
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        terminal.close();
    }

    @Test
    void theQuestionIsOpenedFromHereAndNamesNobody() throws InterruptedException {
        assertThat(door.next(last(41), WAIT)).isEqualTo(new Fetched.Nothing());
        assertThat(terminal.asked).containsExactly("GET /results?after=41&wait=2 store-of-a-test");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "none, '[]'",
        "12=2026-11-24, '[12=2026-11-24]'",
        "12=2026-11-24 15=2026-11-25, '[12=2026-11-24, 15=2026-11-25]'",
        "'', ''",
        "12, ''",
        "0=2026-11-24, ''",
        "12=2026-02-30, ''",
        "12=2026-11-24  15=2026-11-25, ''",
        "12=2026-11-24 x, ''",
    })
    void visitsWithoutAnAnswerAreToldBesideWhateverCameAndWhatCannotBeReadTellsNothing(String header, String visits)
            throws InterruptedException {
        terminal.tells(exchange -> {
            exchange.getResponseHeaders().set("Shikaku-Store", Oqs.STORE.text());
            exchange.getResponseHeaders().set("Shikaku-Visits-Unanswered", header);
            exchange.sendResponseHeaders(204, -1);
        });
        assertThat(door.next(last(41), WAIT)).isEqualTo(new Fetched.Nothing());
        assertThat(told)
                .extracting(one -> one.open().toString())
                .containsExactlyElementsOf(visits.isEmpty() ? List.of() : List.of(visits));
    }

    @Test
    @Proves(clauses = Clause.C1)
    void whatTheDeskHasSettledIsGivenBackToThatStoreOnceItIsKeptAndNoSooner() throws InterruptedException {
        terminal.tells(exchange -> {
            exchange.getResponseHeaders().set("Shikaku-Store", Oqs.STORE.text());
            exchange.getResponseHeaders().set("Shikaku-Visits-Unanswered", "none");
            exchange.getResponseHeaders().set("Shikaku-Visits-Settled", "12=2026-11-24 15=2026-11-25");
            exchange.sendResponseHeaders(204, -1);
        });
        full = true;
        assertThatThrownBy(() -> door.next(last(41), WAIT)).isInstanceOf(IllegalStateException.class);
        full = false;
        door.next(last(41), WAIT);
        terminal.tells(LyingDoor.ofStore("another-one", 204));
        door.next(last(41), WAIT);
        door.next(new LastTaken(Optional.of(new StoreName("another-one")), 0), WAIT);
        assertThat(terminal.settled).containsExactly("", "", "12=2026-11-24 15=2026-11-25", "");
        assertThat(told.getLast().settled())
                .extracting(UnansweredVisits.Visit::number)
                .containsExactly(12L, 15L);
    }

    @Test
    void aResultComesWithTheVisitItBelongsTo() throws InterruptedException {
        terminal.tells(exchange -> {
            exchange.getResponseHeaders().set("Shikaku-Visit", "12");
            LyingDoor.result("42", bytes("<XmlMsg/>")).tell(exchange);
        });
        assertThat(door.next(last(41), WAIT))
                .isInstanceOfSatisfying(
                        Fetched.Delivered.class,
                        delivered -> assertThat(delivered.delivery().visit()).contains(12L));
    }

    @Test
    void aResultComesWithItsNumber() throws InterruptedException {
        terminal.tells(LyingDoor.result("42", bytes("<XmlMsg/>")));
        assertThat(door.next(last(41), WAIT)).isInstanceOfSatisfying(Fetched.Delivered.class, delivered -> {
            assertThat(delivered.delivery().number()).isEqualTo(Oqs.number(42));
            assertThat(delivered.delivery().document()).isEqualTo(bytes("<XmlMsg/>"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"41", "40", "0", "-5", "", "x43", "42 ", "99999999999999999999"})
    void aNumberThatIsNotAfterTheLastIsNotBelieved(String number) throws InterruptedException {
        terminal.tells(LyingDoor.result(number, bytes("<XmlMsg/>")));
        Fetched fetched = door.next(last(42), WAIT);
        assertThat(fetched).isEqualTo(new Fetched.Failed(Reason.DELIVERY_OUT_OF_ORDER));
    }

    @Test
    void aResultLargerThanAnyResultIsNotReadToItsEnd() throws InterruptedException {
        terminal.tells(LyingDoor.result("42", new byte[Limits.DOCUMENT_BYTES + 1]));
        assertThat(door.next(last(41), WAIT)).isEqualTo(new Fetched.TooLarge(Oqs.number(42)));
    }

    @Test
    void aResultOfExactlyTheLimitIsRead() throws InterruptedException {
        terminal.tells(LyingDoor.result("42", new byte[Limits.DOCUMENT_BYTES]));
        assertThat(door.next(last(41), WAIT)).isInstanceOf(Fetched.Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 302, 400, 403, 404, 500, 503})
    void anyOtherStatusIsNoResult(int status) throws InterruptedException {
        terminal.tells(LyingDoor.status(status));
        assertThat(door.next(last(41), WAIT)).isEqualTo(new Fetched.Failed(Reason.TERMINAL_UNREACHABLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 409})
    void anAnswerThatNamesAnotherStoreIsUsedForNothingElse(int status) throws InterruptedException {
        terminal.tells(LyingDoor.ofStore("made-anew", status));
        assertThat(door.next(last(41), WAIT)).isEqualTo(new Fetched.AnotherStore(new StoreName("made-anew")));
    }

    @Test
    void whoHasMetNoStoreYetTakesTheFirstAtItsWordAndARefusalAsAnother() throws InterruptedException {
        LastTaken beforeNames = new LastTaken(Optional.empty(), 41);
        terminal.tells(LyingDoor.result("42", bytes("<XmlMsg/>")));
        assertThat(door.next(beforeNames, WAIT)).isInstanceOf(Fetched.Delivered.class);
        terminal.tells(LyingDoor.ofStore("made-anew", 409));
        assertThat(door.next(beforeNames, WAIT)).isEqualTo(new Fetched.AnotherStore(new StoreName("made-anew")));
    }

    @Test
    void aRefusalIsPassedOnWithItsReason() throws InterruptedException {
        byte[] refusal = XmlMessages.write(
                ErrorResult.of(Reason.DELIVERY_NEVER_OFFERED, People.TODAY.atTime(10, 0), Optional.of(People.CLINIC))
                        .toXml());
        terminal.tells(LyingDoor.status(400, refusal));
        assertThat(door.next(last(41), WAIT)).isEqualTo(new Fetched.Failed(Reason.DELIVERY_NEVER_OFFERED));
    }

    @Test
    void aDoorThatDripsDoesNotHoldTheLine() throws InterruptedException {
        terminal.tells(terminal.drip());
        HttpTerminalDoor hasty =
                new HttpTerminalDoor(client, terminal.address(), new EchoMessages(), Duration.ofMillis(300), told::add);
        assertThat(hasty.next(last(0), Duration.ZERO)).isEqualTo(new Fetched.Failed(Reason.TIMEOUT));
    }

    @Test
    void aDoorThatIsAwayIsAnAnswerToo() throws InterruptedException {
        terminal.close();
        assertThat(door.next(last(41), WAIT)).isEqualTo(new Fetched.Failed(Reason.TERMINAL_UNREACHABLE));
        assertThat(door.register(REGISTRATION)).isEqualTo(new Registered.Unknown(Reason.TERMINAL_UNREACHABLE));
    }

    @Test
    void aRegistrationIsPostedAndItsAnswerRead() throws InterruptedException {
        terminal.tells(LyingDoor.result("1", bytes("registered")));
        assertThat(door.register(REGISTRATION)).isEqualTo(new Registered.Done());
        assertThat(terminal.asked).containsExactly("POST /reference-numbers 00000007");
    }

    @Test
    void aRegistrationRefusedByTheTerminalIsReadFromItsAnswer() throws InterruptedException {
        terminal.tells(LyingDoor.status(400));
        assertThat(door.register(REGISTRATION)).isEqualTo(new Registered.Refused(Reason.REFERENCE_NUMBER_REFUSED));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 500, 502})
    void aRegistrationOfWhichNobodyKnowsIsAskedAgain(int status) throws InterruptedException {
        terminal.tells(LyingDoor.status(status));
        assertThat(door.register(REGISTRATION)).isInstanceOf(Registered.Unknown.class);
    }

    private static LastTaken last(long value) {
        return new LastTaken(Optional.of(Oqs.STORE), value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Messages as plain words. */
    private static final class EchoMessages implements RegistrationMessages {
        @Override
        public byte[] request(Registration registration) {
            return bytes(registration.patient().text());
        }

        @Override
        public Registered outcome(byte[] document, Registration asked) {
            return new String(document, StandardCharsets.UTF_8).equals("registered")
                    ? new Registered.Done()
                    : new Registered.Refused(Reason.REFERENCE_NUMBER_REFUSED);
        }
    }
}
