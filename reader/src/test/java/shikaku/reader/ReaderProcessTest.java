package shikaku.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.slot.VpcdClient;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.FrontCheck;
import shikaku.message.reader.FrontItems;
import shikaku.message.reader.PinState;
import shikaku.message.reader.Protection;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.DoorRefused;
import shikaku.message.reader.ReaderAnswer.Failed;
import shikaku.message.reader.ReaderAnswer.Proof;
import shikaku.message.reader.ReaderCommand.AcceptNumber;
import shikaku.message.reader.ReaderCommand.AcceptPin;
import shikaku.message.reader.ReaderCommand.Admit;
import shikaku.message.reader.ReaderCommand.Authenticate;
import shikaku.message.reader.ReaderCommand.Compare;
import shikaku.message.reader.ReaderCommand.End;
import shikaku.message.reader.ReaderCommand.Hold;
import shikaku.message.reader.ReaderCommand.Prove;
import shikaku.message.reader.ReaderCommand.StopComparing;
import shikaku.message.reader.ReaderCommand.WhichCard;

@Timeout(60)
class ReaderProcessTest {
    private static final Octets NONCE = Octets.of(new byte[32]);
    private static final SessionIdentifier SESSION = new SessionIdentifier("session-0123456789abcdef");

    @TempDir
    private Path folder;

    private final Town town = Town.once();

    @Test
    @Proves(
            arrows = {Arrow.A5, Arrow.A5_PROOF},
            clauses = {Clause.C2, Clause.C10})
    void withThePinTheHolderIsProvedAndTheProcessEnds() throws Exception {
        try (Child reader = Child.start(folder)) {
            Kiosk kiosk = reader.kiosk();
            reader.tell(new Hold());
            try (VpcdClient _ = insert(reader, Optional.of(Town.PIN))) {
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.CardPresent(new PinState.Usable(3)));
                reader.tell(new AcceptPin());
                assertThat(kiosk.pin("0000").body()).isEqualTo("{\"result\":\"wrong\",\"triesLeft\":2}");
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.PinWrong(2));
                reader.tell(new AcceptPin());
                assertThat(kiosk.pin("1234").body()).isEqualTo("{\"result\":\"accepted\"}");
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.PinAccepted());

                reader.tell(new Prove(NONCE, SESSION));

                assertThat(town.accepts(reader.next(Proof.class), NONCE, SESSION.value()))
                        .isTrue();
            }
            assertThat(reader.next()).isEqualTo(new ReaderAnswer.CardRemoved());
            reader.tell(new End());
            assertThat(reader.exitCode()).isZero();
            assertThat(Files.readString(reader.errors())).doesNotContain("1234", "0000");
        }
    }

    @Test
    @Proves(arrows = {Arrow.A4, Arrow.A4_CHECK, Arrow.A5_PROOF})
    void comparedByEyeTheInstitutionOpensACardWithoutPin() throws Exception {
        try (Child reader = Child.start(folder)) {
            reader.kiosk();
            reader.tell(new Hold());
            try (VpcdClient _ = insert(reader, Optional.empty())) {
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.CardPresent(new PinState.Disabled()));
                reader.tell(new AcceptPin());
                assertThat(reader.next()).isEqualTo(new Failed(Reason.PIN_DISABLED));
                reader.tell(new WhichCard());
                Octets card = reader.next(ReaderAnswer.ThisCard.class).binding();
                reader.tell(new Admit(town.verifierChain()));
                Challenge asked = reader.next(Challenge.class);
                assertThat(asked.cardBinding()).isEqualTo(card);
                reader.tell(new Authenticate(town.signature(asked)));
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.Admitted(Optional.empty()));
                reader.tell(new Prove(NONCE, SESSION));
                assertThat(town.accepts(reader.next(Proof.class), NONCE, SESSION.value()))
                        .isTrue();
            }
        }
    }

    @Test
    void threeWrongPinsBlockTheCardAndEachIsCounted() throws Exception {
        try (Child reader = Child.start(folder)) {
            Kiosk kiosk = reader.kiosk();
            reader.tell(new Hold());
            try (VpcdClient _ = insert(reader, Optional.of(Town.PIN))) {
                reader.next(ReaderAnswer.CardPresent.class);
                for (ReaderAnswer expected : List.of(
                        new ReaderAnswer.PinWrong(2), new ReaderAnswer.PinWrong(1), new ReaderAnswer.PinBlocked())) {
                    reader.tell(new AcceptPin());
                    kiosk.pin("9999");
                    assertThat(reader.next()).isEqualTo(expected);
                }
                reader.tell(new AcceptPin());
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.PinBlocked());
                assertThat(new Pocket(folder).triesLeft()).isZero();
            }
        }
    }

    @Test
    void aCrowdThatSaysNothingShutsThePadForSecondsOnly() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        try (Child reader = Child.start(folder)) {
            Kiosk kiosk = reader.kiosk();
            for (int client = 0; client < Limits.DOOR_CONNECTIONS; client++) {
                crowd.add(new Socket("127.0.0.1", kiosk.port()));
            }
            for (Socket silent : crowd) {
                silent.setSoTimeout(6_000);
                assertThat(silent.getInputStream().read()).as("put out").isNegative();
            }
            assertThat(kiosk.pin("9999").statusCode())
                    .as("heard, not asked for")
                    .isEqualTo(409);
        } finally {
            for (Socket silent : crowd) {
                silent.close();
            }
        }
    }

    @Test
    void aPinIsTakenOnlyWhenAskedForAndOnlyOnce() throws Exception {
        try (Child reader = Child.start(folder)) {
            Kiosk kiosk = reader.kiosk();
            reader.tell(new Hold());
            try (VpcdClient _ = insert(reader, Optional.of(Town.PIN))) {
                reader.next(ReaderAnswer.CardPresent.class);
                assertThat(kiosk.pin("9999").statusCode()).as("not asked for").isEqualTo(409);
                assertThat(reader.next()).isEqualTo(new DoorRefused(Reason.UNEXPECTED_MESSAGE, 1));
                reader.tell(new AcceptPin());
                assertThat(kiosk.withToken("x").pin("9999").statusCode()).isEqualTo(403);
                assertThat(reader.next()).isEqualTo(new DoorRefused(Reason.PAGE_NOT_ALLOWED, 1));
                assertThat(kiosk.pin("99x9").statusCode()).as("no PIN").isEqualTo(400);
                assertThat(reader.next()).isEqualTo(new Failed(Reason.PIN_MALFORMED));
                assertThat(kiosk.pin("9999").statusCode())
                        .as("the turn is over")
                        .isEqualTo(409);
                assertThat(reader.next()).isEqualTo(new DoorRefused(Reason.UNEXPECTED_MESSAGE, 2));
                assertThat(kiosk.pin("9999").statusCode()).isEqualTo(409);
                reader.tell(new End());
                assertThat(reader.next()).as("the rest").isEqualTo(new DoorRefused(Reason.UNEXPECTED_MESSAGE, 3));
                assertThat(new Pocket(folder).triesLeft()).isEqualTo(3);
            }
        }
    }

    @Test
    @Proves(clauses = Clause.C17)
    void thePhotoBehindTheNumberOnTheFrontIsReadHereAndTheTerminalHearsAWord() throws Exception {
        try (Child reader = Child.believing(folder, town)) {
            Kiosk kiosk = reader.kiosk();
            reader.tell(new Hold());
            try (VpcdClient _ = new Pocket(folder).insert(town.cardWithPhoto(), reader.slotPort())) {
                reader.next(ReaderAnswer.CardPresent.class);
                assertThat(kiosk.number(Town.NUMBER_B).statusCode())
                        .as("not asked for")
                        .isEqualTo(409);
                reader.next(DoorRefused.class);
                reader.tell(new AcceptNumber());
                kiosk.number("00000000000000");
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.NumberWrong(9));
                reader.tell(new AcceptNumber());
                assertThat(kiosk.number("1804012031").statusCode()).isEqualTo(400);
                assertThat(reader.next()).isEqualTo(new Failed(Reason.FRONT_NUMBER_MALFORMED));
                reader.tell(new AcceptNumber());
                assertThat(kiosk.number(Town.NUMBER_B).body()).isEqualTo("{\"result\":\"photo-read\"}");
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.PhotoRead(FrontCheck.SIGNED));
                reader.tell(new Compare(Set.of()));
                assertThat(reader.next()).as("not told to compare").isEqualTo(new Failed(Reason.FACE_MODELS_MISSING));
                reader.tell(new AcceptNumber());
                assertThat(reader.next()).as("it was read").isEqualTo(new Failed(Reason.READER_OUT_OF_ORDER));

                reader.tell(new AcceptPin());
                kiosk.pin(Town.PIN);
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.PinAccepted());
                reader.tell(new Prove(NONCE, SESSION));
                reader.next(Proof.class);
            }
        }
        assertThat(Files.readString(folder.resolve("stderr"))).doesNotContain(Town.NUMBER_B);
    }

    @Test
    @Proves(arrows = Arrow.A4_CHECK, clauses = Clause.C17)
    void whoseFrontWasReadIsSaidWhenTheVerifierHasOpenedTheCardAndNotBefore() throws Exception {
        try (Child reader = Child.believing(folder, town)) {
            Kiosk kiosk = reader.kiosk();
            reader.tell(new Hold());
            try (VpcdClient _ = new Pocket(folder).insert(town.cardWithPhoto(), reader.slotPort())) {
                reader.next(ReaderAnswer.CardPresent.class);
                reader.tell(new AcceptNumber());
                kiosk.number(Town.NUMBER_B);
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.PhotoRead(FrontCheck.SIGNED));
                reader.tell(new Admit(town.verifierChain()));
                reader.tell(new Authenticate(town.signature(reader.next(Challenge.class))));
                assertThat(reader.next())
                        .isEqualTo(new ReaderAnswer.Admitted(Optional.of(FrontItems.of("20180401", "2"))));
            }
        }
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aReaderThatWasToldOfNoIssuerBelievesNoFrontAndThePinGoesOn() throws Exception {
        try (Child reader = Child.start(folder)) {
            Kiosk kiosk = reader.kiosk();
            reader.tell(new Hold());
            try (VpcdClient _ = new Pocket(folder).insert(town.cardWithPhoto(), reader.slotPort())) {
                reader.next(ReaderAnswer.CardPresent.class);
                reader.tell(new AcceptNumber());
                assertThat(kiosk.number(Town.NUMBER_B).body()).contains(Reason.FRONT_NOT_SIGNED.code());
                assertThat(reader.next()).isEqualTo(new Failed(Reason.FRONT_NOT_SIGNED));
                reader.tell(new Compare(Set.of()));
                assertThat(reader.next()).as("no photo").isEqualTo(new Failed(Reason.READER_OUT_OF_ORDER));
                reader.tell(new AcceptPin());
                kiosk.pin(Town.PIN);
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.PinAccepted());
            }
        }
    }

    @Test
    void withoutNetsTheFaceIsSaidToBeUnavailableAndThePinGoesOn() throws Exception {
        try (Child reader = Child.facing(folder, folder)) {
            Kiosk kiosk = reader.kiosk();
            assertThat(reader.next()).isEqualTo(new ReaderAnswer.FaceUnavailable(Reason.FACE_MODELS_MISSING));
            reader.tell(new Compare(Set.of()));
            assertThat(reader.next()).as("no card yet").isEqualTo(new Failed(Reason.READER_OUT_OF_ORDER));
            reader.tell(new Hold());
            try (VpcdClient _ = insert(reader, Optional.of(Town.PIN))) {
                reader.next(ReaderAnswer.CardPresent.class);
                reader.tell(new Compare(Set.of()));
                assertThat(reader.next()).as("no photo yet").isEqualTo(new Failed(Reason.READER_OUT_OF_ORDER));
                assertThat(kiosk.send("POST", "/frame", "x").statusCode()).isEqualTo(409);
                reader.tell(new StopComparing());
                reader.tell(new AcceptPin());
                kiosk.pin(Town.PIN);
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.PinAccepted());
            }
        }
        assertThat(Files.readString(folder.resolve("stderr")))
                .contains("reader: the face is not available: ONNX Runtime");
    }

    @Test
    void onceTheKeyIsOpenNoPhotoIsReadBecauseThatWouldShutItAgain() throws Exception {
        try (Child reader = Child.start(folder)) {
            reader.kiosk();
            reader.tell(new Hold());
            try (VpcdClient _ = insert(reader, Optional.of(Town.PIN))) {
                reader.next(ReaderAnswer.CardPresent.class);
                reader.tell(new Admit(town.verifierChain()));
                reader.tell(new Authenticate(town.signature(reader.next(Challenge.class))));
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.Admitted(Optional.empty()));
                reader.tell(new AcceptNumber());
                assertThat(reader.next()).isEqualTo(new Failed(Reason.READER_OUT_OF_ORDER));
                reader.tell(new Prove(NONCE, SESSION));
                reader.next(Proof.class);
            }
        }
    }

    @Test
    void aCardPulledBetweenTwoCommandsIsToldAndNotAdoptedAgain() throws Exception {
        try (Child reader = Child.start(folder)) {
            Kiosk kiosk = reader.kiosk();
            reader.tell(new Hold());
            try (VpcdClient _ = insert(reader, Optional.of(Town.PIN))) {
                reader.next(ReaderAnswer.CardPresent.class);
                reader.tell(new AcceptPin());
                kiosk.pin("1234");
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.PinAccepted());
            }
            assertThat(reader.next()).isEqualTo(new ReaderAnswer.CardRemoved());
            reader.tell(new Prove(NONCE, SESSION));
            assertThat(reader.next()).isEqualTo(new Failed(Reason.CARD_REMOVED));
        }
    }

    @Test
    void commandsOutOfOrderAndLinesThatAreNoneAreRefusedInWords() throws Exception {
        try (Child reader = Child.start(folder)) {
            reader.kiosk();
            reader.tell(new AcceptPin());
            assertThat(reader.next()).as("no card yet").isEqualTo(new Failed(Reason.READER_OUT_OF_ORDER));
            reader.write("format-disk now\n");
            assertThat(reader.next()).isEqualTo(new Failed(Reason.READER_OUT_OF_ORDER));
            reader.tell(new Hold());
            reader.tell(new Hold());
            assertThat(reader.next()).as("held once").isEqualTo(new Failed(Reason.READER_OUT_OF_ORDER));
            reader.write("x".repeat(20_000) + "\n");
            assertThat(reader.next()).isEqualTo(new Failed(Reason.MESSAGE_TOO_LARGE));
            assertThat(reader.exitCode()).isEqualTo(5);
        }
    }

    @Test
    void theNextProcessIsReadyWhileThisOneServesAndThenTakesTheSlot() throws Exception {
        try (Child serving = Child.start(folder);
                Child next = Child.start(serving.slotPort(), folder.resolve("next"), serving.sameArguments())) {
            serving.kiosk();
            next.kiosk();
            serving.tell(new Hold());
            try (VpcdClient _ = insert(serving, Optional.of(Town.PIN))) {
                serving.next(ReaderAnswer.CardPresent.class);
                next.tell(new Hold());
                serving.tell(new End());
                assertThat(serving.exitCode()).isZero();
                assertThat(next.next()).isEqualTo(new ReaderAnswer.CardPresent(new PinState.Usable(3)));
            }
        }
    }

    @Test
    void itEndsWhenTheTerminalIsGone() throws Exception {
        try (Child reader = Child.start(folder)) {
            reader.kiosk();
            reader.process().getOutputStream().close();
            assertThat(reader.exitCode()).isZero();
        }
    }

    @Test
    @Proves(clauses = Clause.C17)
    void itsMemoryIsLockedAndInNoCoreFileOrTheTerminalIsToldWhatIsMissing() throws Exception {
        try (Child reader = Child.start(folder)) {
            Set<Protection> refused = reader.next(ReaderAnswer.Ready.class).refused();
            Path process = Path.of("/proc", "" + reader.process().pid());

            assertThat(Files.readString(process.resolve("limits"))).containsPattern("Max core file size +0 +0");
            if (!refused.contains(Protection.LOCKED)) {
                assertThat(Files.readString(process.resolve("status"))).doesNotContainPattern("VmLck:\\s+0 kB");
            }
            assertThat(refused).doesNotContain(Protection.NO_CORE_FILE, Protection.NOT_READABLE);
        }
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aMachineThatRefusesToProtectTheReaderIsNamedToTheTerminalBeforeAnyCard() throws Exception {
        try (Child reader = Child.unprotected(folder)) {
            assertThat(reader.next(ReaderAnswer.Ready.class).refused()).containsExactlyInAnyOrder(Protection.values());
        }
        try (Child reader = Child.unprotected(folder, "--require-hardening")) {
            assertThat(reader.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void aWrongCommandLineIsOneSentenceAndExitCode2() throws Exception {
        Path errors = folder.resolve("stderr");
        try (Child reader = Child.start(0, errors, List.of("--reader", "tape"))) {
            assertThat(reader.exitCode()).isEqualTo(2);
            assertThat(Files.readAllLines(errors).getFirst())
                    .endsWith(" / The command line is not right: --reader is direct or pcsc");
        }
    }

    private VpcdClient insert(Child reader, Optional<String> pin) throws Exception {
        return new Pocket(folder).insert(town.card(pin), reader.slotPort());
    }
}
