package shikaku.terminal.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.FaceLiveness;
import shikaku.message.reader.FaceScore;
import shikaku.message.reader.FaceTask;
import shikaku.message.reader.FrontCheck;
import shikaku.message.reader.FrontItems;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.terminal.checkin.CardReader;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.EndOfReader;
import shikaku.terminal.checkin.FaceSupport;
import shikaku.terminal.store.Deeds;

/** Real processes that speak the reader's lines; a shell script stands in for the JVM because it starts at once. */
@Proves(clauses = Clause.C17)
class ReaderProcessesTest {
    private static final String NONCE = "A".repeat(43);
    private static final SessionIdentifier SESSION = new SessionIdentifier("abcdefghijklmnopqrstuv");

    @TempDir
    private Path folder;

    private long nanoseconds;
    private final List<ReaderProcesses> started = new ArrayList<>();
    private final Deeds ledger = new Deeds();
    private final ReaderProtection required = new ReaderProtection(ledger, true);
    private final ReaderProtection relaxed = new ReaderProtection(ledger, false);

    @AfterEach
    void endAll() {
        started.forEach(ReaderProcesses::close);
    }

    @Test
    void aWholeVisitPassesOverThePipe() throws Exception {
        CardReader reader = readers(good()).next();
        assertThat(reader.awaitCard()).isEqualTo(new PinState.Usable(3));
        var entry = reader.acceptPin();
        assertThat(entry.port()).isEqualTo(40_000);
        assertThat(entry.token()).isEqualTo("token");
        assertThat(entry.answer().join()).isEqualTo(new ReaderAnswer.PinAccepted());
        assertThat(reader.admit(List.of(Octets.of((byte) 1))).challenge().length())
                .isEqualTo(32);
        assertThat(reader.authenticate(Octets.of((byte) 1))).contains(FrontItems.of("20150401", "2"));
        assertThat(reader.prove(Octets.of(new byte[32]), SESSION).signature())
                .isEqualTo(Octets.of((byte) 4, (byte) 5, (byte) 6));
        assertThat(reader.end()).isEqualTo(EndOfReader.ENDED);
        assertThat(reader.end()).isEqualTo(EndOfReader.FOUND_DEAD);
    }

    @Test
    @Proves(arrows = {Arrow.A1, Arrow.A2})
    void photoAndFaceStayBehindThePipeAndWordsPassOverIt() throws Exception {
        CardReader reader = readers("echo \"telemetry off: $ORT_DISABLE_TELEMETRY\" > environment; " + good())
                .next();
        reader.awaitCard();
        assertThat(reader.face()).isEqualTo(new FaceSupport.Able());
        assertThat(reader.whichCard().length()).isEqualTo(32);
        assertThat(reader.acceptNumber().answer().join()).isEqualTo(new ReaderAnswer.PhotoRead(FrontCheck.SIGNED));
        var comparing = reader.compare(Set.of(FaceTask.BLINK));
        assertThat(comparing.port()).isEqualTo(40_000);
        assertThat(comparing.answer().join())
                .isEqualTo(new ReaderAnswer.Matched(FaceScore.of(.83), FaceLiveness.LIVING));
        assertThat(reader.held()).isPositive();
        assertThat(folder.resolve("environment")).hasContent("telemetry off: 1");
    }

    @Test
    void whoStopsAComparisonWaitsUntilItHasEnded() throws Exception {
        CardReader reader =
                readers(good().replace("echo matched 0.83 living", ":")).next();
        reader.awaitCard();
        var comparing = reader.compare(Set.of());
        reader.stopComparing();
        assertThat(comparing.answer()).isCompletedWithValue(new ReaderAnswer.ComparingStopped());
        assertThat(reader.acceptPin().answer().join()).isEqualTo(new ReaderAnswer.PinAccepted());
    }

    @Test
    void aReaderThatDiesBeforeTheCameraSaysSo() throws Exception {
        CardReader reader =
                readers(good().replace("echo matched 0.83 living", "exit 1")).next();
        reader.awaitCard();
        assertThat(reader.compare(Set.of()).answer().join()).isEqualTo(new ReaderAnswer.Failed(Reason.READER_LOST));
    }

    @Test
    void aWordTooLateForThePadIsNoAnswerToTheNextQuestion() throws Exception {
        CardReader reader = readers(good().replace("echo pin-accepted", "late='echo pin-wrong 2'")
                        .replace("echo photo-read", "$late; echo photo-read"))
                .next();
        reader.awaitCard();
        reader.acceptPin();
        assertThat(reader.acceptNumber().answer().join()).isEqualTo(new ReaderAnswer.PhotoRead(FrontCheck.SIGNED));
        assertThat(reader.pin()).isEqualTo(new PinState.Usable(2));
    }

    @Test
    void howOftenItsDoorRefusedSomebodyIsKnownWhenTheReaderHasEnded() throws Exception {
        CardReader reader = readers(good().replace(
                                "echo card-present",
                                "echo door-refused C0903 1; echo door-refused C0903 2; echo card-present")
                        .replace("end*)", "end*) echo door-refused C0903 3; echo door-refused C0904 1;"))
                .next();
        reader.awaitCard();
        assertThat(reader.acceptPin().answer().join()).isEqualTo(new ReaderAnswer.PinAccepted());
        reader.end();
        assertThat(reader.refused()).isEqualTo(Map.of(Reason.PAGE_NOT_ALLOWED, 3, Reason.PAGE_NOT_FOUND, 1));
    }

    @Test
    void aReaderThatCannotCompareSaysSoBeforeAnybodyChooses() throws Exception {
        CardReader reader = readers(
                        good().replace("echo card-present", "echo face-unavailable C0617; echo card-present"))
                .next();
        reader.awaitCard();
        assertThat(reader.face()).isEqualTo(new FaceSupport.Unable(Reason.FACE_NOT_READY));
    }

    @Test
    void everyPatientHasAProcessOfTheirOwnAndTheNextIsAlreadyThere() throws Exception {
        ReaderProcesses readers = readers("echo $$ >> pids; " + good());
        CardReader first = readers.next();
        first.awaitCard();
        CardReader second = readers.next();
        second.awaitCard();
        assertThat(first).isNotSameAs(second);
        assertThat(Files.readAllLines(folder.resolve("pids")))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"admit, READER_LOST", "authenticate, READER_LOST", "prove, READER_LOST"})
    void aReaderThatDiesGivesAReasonAndTheNextPatientIsServed(String at, Reason expected) throws Exception {
        String dying = good().replace(at + "*)", at + "*) [ -e died ] || { touch died; exit 1; }; ");
        ReaderProcesses readers = readers(dying);
        CardReader reader = readers.next();
        reader.awaitCard();
        assertEnds(expected, () -> walk(reader));
        assertThat(reader.end()).isIn(EndOfReader.FOUND_DEAD, EndOfReader.ENDED);
        CardReader next = readers.next();
        next.awaitCard();
        walk(next);
    }

    @Test
    void aReaderThatDiedWhileItWaitedIsReplaced() throws Exception {
        ReaderProcesses readers = readers("[ -e once ] || { : > once; exit 1; }; " + good());
        readers.warm();
        // Whether the first was found dead when taken or only when asked, the one after it serves.
        try {
            readers.next().awaitCard();
        } catch (CheckInEnded lost) {
            assertThat(lost.reason()).isEqualTo(Reason.READER_LOST);
        }
        assertThat(readers.next().awaitCard()).isEqualTo(new PinState.Usable(3));
    }

    @Test
    void aCardTakenOutWakesWhoeverWaits() throws Exception {
        CardReader reader = readers(good().replace("echo pin-accepted", "echo card-removed"))
                .next();
        reader.awaitCard();
        CompletableFuture<Reason> left = new CompletableFuture<>();
        reader.whenGone(left::complete);
        reader.acceptPin();
        assertThat(left.join()).isEqualTo(Reason.CARD_REMOVED);
        assertThat(reader.awaitRemoval()).isTrue();
        assertEnds(Reason.CARD_REMOVED, () -> reader.prove(Octets.of(new byte[32]), SESSION));
    }

    @Test
    void aReaderThatDiesAtThePinPadSaysSoToThePad() throws Exception {
        CardReader reader =
                readers(good().replace("echo pin-accepted", "exit 1")).next();
        reader.awaitCard();
        assertThat(reader.acceptPin().answer().join()).isEqualTo(new ReaderAnswer.Failed(Reason.READER_LOST));
    }

    @ParameterizedTest
    @CsvSource({"echo nonsense", "echo admitted", "echo 'proof AAAA'"})
    void aReaderThatSpeaksOutOfTurnIsNotBelieved(String instead) throws Exception {
        CardReader reader = readers(good().replace("echo challenge " + NONCE + " " + NONCE, instead))
                .next();
        reader.awaitCard();
        assertEnds(Reason.READER_OUT_OF_ORDER, () -> reader.admit(List.of(Octets.of((byte) 1))));
    }

    @Test
    void aChattyReaderCannotFillOurMemory() throws Exception {
        CardReader reader = readers(good().replace("echo pin-accepted", "while :; do echo admitted; done"))
                .next();
        reader.awaitCard();
        assertThat(reader.acceptPin().answer().join()).isEqualTo(new ReaderAnswer.Failed(Reason.READER_OUT_OF_ORDER));
    }

    @Test
    void whyACardCouldNotBeUsedIsTheReadersReason() throws Exception {
        CardReader reader = readers(good().replace("echo admitted 20150401 2", "echo failed C0301"))
                .next();
        reader.awaitCard();
        reader.admit(List.of(Octets.of((byte) 1)));
        assertEnds(Reason.VERIFIER_REFUSED, () -> reader.authenticate(Octets.of((byte) 1)));
    }

    @Test
    void aReaderThatDoesNotListenIsKilled() throws Exception {
        CardReader reader = readers("trap '' TERM; " + good().replace("exit 0", ":") + "; while :; do :; done")
                .next();
        reader.awaitCard();
        assertThat(reader.end()).isEqualTo(EndOfReader.KILLED);
    }

    @Test
    void aProgramThatIsNotThereIsALostReader() {
        ReaderProcesses readers =
                new ReaderProcesses(List.of(folder.resolve("nothing").toString()), false, required, System::nanoTime);
        assertEnds(Reason.READER_LOST, readers::next);
    }

    @Test
    void aReaderLeavesNothingBehindWhenItDies() {
        var line = new ReaderCommandLine(Path.of("java"), "a:b", Optional.of(Path.of("r.aot")), List.of("--slot", "1"));
        assertThat(line.words())
                .contains("-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", "-XX:+DisableAttachMechanism")
                .contains("-XX:AOTCache=r.aot")
                .endsWith("-cp", "a:b", "shikaku.reader.Main", "--slot", "1");
    }

    @Test
    void aReaderThatIsNotProtectedServesNobodyAndThatIsOnRecordOnce() throws Exception {
        ReaderProcesses readers = readers("exit 3");
        assertEnds(Reason.READER_NOT_PROTECTED, () -> readers.next().awaitCard());
        assertEnds(Reason.READER_NOT_PROTECTED, () -> readers.next().awaitCard());
        assertThat(required.notice()).contains(Reason.READER_NOT_PROTECTED);
        assertThat(ledger.written).hasSize(1);
    }

    @Test
    void aReaderThatServesAllTheSameIsNotBelievedWhereProtectionIsRequired() throws Exception {
        CardReader reader = readers(good().replace("token;", "token locked;")).next();
        assertEnds(Reason.READER_NOT_PROTECTED, reader::awaitCard);
    }

    @Test
    void whereItIsRelaxedTheReaderServesAndWhatIsMissingIsOnRecordAndSaidUntilItIsBack() throws Exception {
        ReaderProcesses readers = readers(
                "[ -e protected ] || missing=' no-core-file locked'; "
                        + good().replace("echo ready 40000 token", "echo ready 40000 token$missing"),
                relaxed);
        CardReader unprotected = readers.next();
        unprotected.awaitCard();
        assertThat(relaxed.notice()).contains(Reason.READER_PROTECTION_RELAXED);
        assertThat(ledger.written).singleElement().satisfies(deed -> {
            assertThat(deed.act()).isEqualTo(Act.READER_UNPROTECTED);
            assertThat(deed.word()).isEqualTo("without no-core-file locked");
        });
        // The next one is up already, and was started before the machine was put right.
        Files.createFile(folder.resolve("protected"));
        unprotected.end();
        readers.next().end();
        readers.next().awaitCard();
        assertThat(relaxed.notice()).isEmpty();
    }

    @Test
    void whatCannotBePutOnRecordIsNotRelaxed() throws Exception {
        ledger.broken = true;
        CardReader reader =
                readers(good().replace("token;", "token locked;"), relaxed).next();
        assertEnds(Reason.EVIDENCE_UNAVAILABLE, reader::awaitCard);
    }

    private static void walk(CardReader reader) throws CheckInEnded {
        reader.admit(List.of(Octets.of((byte) 1)));
        reader.authenticate(Octets.of((byte) 1));
        reader.prove(Octets.of(new byte[32]), SESSION);
    }

    private static void assertEnds(Reason expected, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatExceptionOfType(CheckInEnded.class)
                .isThrownBy(step)
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(expected));
    }

    private static String good() {
        return """
                echo ready 40000 token; while read line; do case "$line" in \
                hold*) echo card-present usable 3;; \
                which-card*) echo this-card %s;; \
                accept-number*) echo photo-read signed;; \
                compare*) echo retake too-dark; echo task-asked blink; echo matched 0.83 living;; \
                stop-comparing*) echo comparing-stopped;; \
                accept-pin*) echo pin-accepted;; \
                admit*) echo challenge %s %s;; \
                authenticate*) echo admitted 20150401 2;; \
                prove*) echo proof AQID BAUG;; \
                end*) exit 0;; esac; done""".formatted(NONCE, NONCE, NONCE);
    }

    private ReaderProcesses readers(String script) throws IOException {
        return readers(script, required);
    }

    private ReaderProcesses readers(String script, ReaderProtection protection) throws IOException {
        Path file = folder.resolve("reader.sh");
        Files.writeString(file, "cd " + folder + "\n" + script + "\n");
        ReaderProcesses readers = new ReaderProcesses(
                List.of("/bin/sh", file.toString()), true, protection, () -> nanoseconds += 1_000_000_000);
        started.add(readers);
        return readers;
    }
}
