package shikaku.message.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.message.MalformedMessage;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;

class ReaderWireTest {

    private static final Octets NONCE = Octets.of(new byte[32]);
    private static final Octets SIGNATURE = Octets.of((byte) 0xFB, (byte) 0xFF, (byte) 0xFE);
    private static final SessionIdentifier SESSION = new SessionIdentifier("abcdefghijklmnopqrstu-_");

    static Stream<ReaderCommand> commands() {
        return Stream.of(
                new ReaderCommand.Hold(),
                new ReaderCommand.WhichCard(),
                new ReaderCommand.AcceptPin(),
                new ReaderCommand.AcceptNumber(),
                new ReaderCommand.Compare(Set.of()),
                new ReaderCommand.Compare(Set.of(FaceTask.BLINK, FaceTask.TURN_LEFT)),
                new ReaderCommand.StopComparing(),
                new ReaderCommand.Admit(List.of(SIGNATURE)),
                new ReaderCommand.Admit(List.of(Octets.of(new byte[568]), Octets.of(new byte[568]))),
                new ReaderCommand.Authenticate(SIGNATURE),
                new ReaderCommand.Prove(NONCE, SESSION),
                new ReaderCommand.End());
    }

    static Stream<ReaderAnswer> answers() {
        return Stream.of(
                new ReaderAnswer.Ready(43_121, "one-time_token", Set.of()),
                new ReaderAnswer.Ready(43_121, "one-time_token", Set.of(Protection.LOCKED)),
                new ReaderAnswer.Ready(43_121, "one-time_token", Set.of(Protection.values())),
                new ReaderAnswer.CardPresent(new PinState.Usable(3)),
                new ReaderAnswer.CardPresent(new PinState.Blocked()),
                new ReaderAnswer.CardPresent(new PinState.Disabled()),
                new ReaderAnswer.ThisCard(NONCE),
                new ReaderAnswer.CardRemoved(),
                new ReaderAnswer.PinAccepted(),
                new ReaderAnswer.PinWrong(2),
                new ReaderAnswer.PinBlocked(),
                new ReaderAnswer.PhotoRead(FrontCheck.SIGNED),
                new ReaderAnswer.PhotoRead(FrontCheck.UNCHECKED),
                new ReaderAnswer.NoPhoto(),
                new ReaderAnswer.NumberWrong(9),
                new ReaderAnswer.NumberBlocked(),
                new ReaderAnswer.FaceReady(),
                new ReaderAnswer.FaceUnavailable(Reason.FACE_MODELS_MISSING),
                new ReaderAnswer.Retake(FaceGate.TOO_DARK),
                new ReaderAnswer.TaskAsked(FaceTask.TURN_RIGHT),
                new ReaderAnswer.TaskDone(),
                new ReaderAnswer.Matched(FaceScore.of(0.0449), FaceLiveness.LIVING),
                new ReaderAnswer.NotMatched(FaceScore.of(2), FaceLiveness.UNSURE),
                new ReaderAnswer.Unsure(),
                new ReaderAnswer.NoFrames(),
                new ReaderAnswer.ComparingStopped(),
                new ReaderAnswer.Challenge(NONCE, NONCE),
                new ReaderAnswer.Admitted(Optional.empty()),
                new ReaderAnswer.Admitted(Optional.of(FrontItems.of("19800401", "2"))),
                new ReaderAnswer.Admitted(Optional.of(FrontItems.of("20240229", "9"))),
                new ReaderAnswer.Proof(Octets.of(new byte[1_600]), SIGNATURE),
                new ReaderAnswer.DoorRefused(Reason.PAGE_NOT_ALLOWED, 1),
                new ReaderAnswer.DoorRefused(Reason.PAGE_NOT_FOUND, 99_999),
                new ReaderAnswer.Failed(Reason.CARD_NOT_READABLE));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsReadBackAsItWasWritten(ReaderCommand command) {
        assertThat(ReaderWire.readCommand(ReaderWire.write(command))).isEqualTo(command);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerIsReadBackAsItWasWritten(ReaderAnswer answer) {
        assertThat(ReaderWire.readAnswer(ReaderWire.write(answer))).isEqualTo(answer);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerIsOneLineOfPlainAscii(ReaderAnswer answer) {
        assertThat(ReaderWire.write(answer)).matches("[!-~]+( [!-~]+)*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "HOLD",
                "hold ",
                " hold",
                "hold now",
                "pin 1234",
                "admit",
                "admit AAAA AAAA AAAA AAAA",
                "admit AA==",
                "admit AB",
                "authenticate",
                "authenticate !!!!",
                "prove AAAA abcdefghijklmnopqrstuv",
                "prove",
                "end\n",
                "photo",
                "compare ",
                "compare smile",
                "compare blink blink",
                "compare blink turn-left",
                "compare turn-left turn-right blink blink",
                "stop-comparing now",
            })
    void aLineThatIsNoCommandIsRefused(String line) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> ReaderWire.readCommand(line))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.READER_OUT_OF_ORDER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ready",
                "ready 0 t",
                "ready 65536 t",
                "ready +1 t",
                "ready 99999999999 t",
                "ready 1",
                "ready 1 t ",
                "ready 1 t unlocked",
                "ready 1 t locked locked",
                "ready 1 t locked not-readable",
                "ready 1 t not-readable no-core-file locked locked",
                "card-present",
                "card-present usable 4",
                "card-present usable 0",
                "card-present usable -1",
                "card-present blocked 1",
                "this-card",
                "this-card AAAA",
                "pin-wrong 0",
                "pin-wrong 3",
                "pin-wrong x",
                "challenge AAAA AAAA",
                "proof AAAA",
                "photo-read",
                "photo-read perhaps",
                "admitted 19800401",
                "admitted 19800230 1",
                "admitted 1980401 1",
                "admitted 19800401 3",
                "admitted 19800401 1 x",
                "door-refused C0903",
                "door-refused C0903 0",
                "door-refused C0903 100000",
                "door-refused 1 C0903",
                "failed X9999",
                "failed",
                "image AAAA",
                "retake",
                "retake ugly",
                "task-asked blink turn-left",
                "matched 1.05",
                "matched 1.050 living",
                "matched 2.01 living",
                "matched -0.10 living",
                "matched 1,05 living",
                "not-matched 1.31 dead",
            })
    void aLineThatIsNoAnswerIsRefused(String line) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> ReaderWire.readAnswer(line))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.READER_OUT_OF_ORDER));
    }

    @Test
    void aLineOverTheLimitIsRefusedBeforeItIsTakenApart() {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> ReaderWire.readAnswer("proof " + "A".repeat(Limits.LINE_LENGTH)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.MESSAGE_TOO_LARGE));
    }

    @Test
    void aRefusalRepeatsNothingOfTheLine() {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> ReaderWire.readAnswer("pin-wrong 1234567"))
                .withMessageNotContaining("1234")
                .withNoCause();
    }

    @Test
    void aScoreHasTwoDecimals() {
        assertThat(FaceScore.of(0.956)).hasToString("0.96");
        assertThat(FaceScore.of(0.004)).hasToString("0.00");
        assertThat(FaceScore.of(2.0)).hasToString("2.00");
    }

    @Test
    void whoseFrontItIsIsNotPrinted() {
        ReaderAnswer admitted = new ReaderAnswer.Admitted(Optional.of(FrontItems.of("19800401", "2")));
        assertThat(admitted.toString()).doesNotContain("1980", "FEMALE");
    }

    @Test
    void theTokenOfTheReadersDoorIsNotPrinted() {
        assertThat(new ReaderAnswer.Ready(43_121, "one-time_token", Set.of()).toString())
                .doesNotContain("one-time_token");
    }
}
