package shikaku.terminal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.Consents;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.EndOfReader;
import shikaku.terminal.checkin.ReaderEnd;
import shikaku.terminal.store.Deliveries.Delivery;

class StoredResultsTest {
    private static final String NAME = "TAKARAZUKA HANAKO";

    @TempDir
    private Path folder;

    private OpenStore store;

    @BeforeEach
    void open() throws Exception {
        store = new OpenStore(folder, "2026-11-24T10:00");
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void anAnswerIsKeptForTheDeskWithHowItWasIdentified() throws Exception {
        CheckInNumber number = store.answered(NAME);
        HeldCheckIn held = store.results.find(number).orElseThrow();
        assertThat(held.message()).isEqualTo(Optional.of(OpenStore.answer(NAME).message()));
        assertThat(held.method()).contains(OpenStore.BY_PIN.method());
        assertThat(held.answeredBy()).contains(OpenStore.BY_PIN.answeredBy());
        assertThat(held.outcome()).contains(Words.ANSWERED);
        assertThat(store.arrived).isEqualTo(2);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void evidenceHasTheRealTimeWhateverDayTheBusinessHas() throws Exception {
        CheckInNumber number = store.answered(NAME);
        assertThat(store.moments()).singleElement().asString().startsWith("2026-11-22T21:00:00");
        assertThat(store.results.find(number).orElseThrow().began()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void noFileOfTheStoreHoldsANameInTheClear() throws Exception {
        store.answered(NAME);
        assertThat(store.bytes()).doesNotContain(NAME);
        store.database.squeeze();
        assertThat(store.bytes()).doesNotContain(NAME);
    }

    @Test
    void onlyTheTerminalsUserCanReadItsFiles() throws Exception {
        store.answered(NAME);
        for (String file : List.of("terminal.db", "keys/2026-11-24.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSealedAnswerMovedToAnotherRowDoesNotOpen() throws Exception {
        CheckInNumber one = store.answered("one");
        CheckInNumber other = store.answered("other");
        store.database.write(
                Deed.done(Act.PROGRAM_STARTED, "test", Optional.empty(), "moved"),
                connection -> CheckInRows.run(
                        connection,
                        "UPDATE check_in SET sealed = (SELECT sealed FROM check_in WHERE number = ?) WHERE number = ?",
                        one.value(),
                        other.value()));
        assertThat(store.results.find(other).orElseThrow().message()).isEmpty();
        assertThat(store.results.find(one).orElseThrow().message()).isPresent();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void everyStepLeavesEvidenceAndTheEndOfTheReaderToo() throws Exception {
        CheckInNumber number = store.answered(NAME);
        store.results.readerEnded(
                Optional.of(number),
                new ReaderEnd(
                        EndOfReader.ENDED,
                        Duration.ofMillis(34_900),
                        Optional.of(CheckInOutcome.because(Reason.CARD_REMOVED)),
                        Map.of()));
        CheckInNumber second = store.results.begin(Optional.empty());
        store.results.ended(second, CheckInOutcome.because(Reason.CARD_REMOVED));
        assertThat(store.evidence())
                .containsExactly(
                        "CHECK_IN_BEGUN", "INQUIRY_BY_CARD", "READER_ENDED", "CHECK_IN_BEGUN", "CHECK_IN_ENDED");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void theEndOfAReaderSaysHowWhyAfterHowLongAndThatNothingWasKept() throws Exception {
        store.results.readerEnded(
                Optional.empty(),
                new ReaderEnd(EndOfReader.KILLED, Duration.ofSeconds(34), Optional.empty(), Map.of()));
        store.results.readerEnded(
                Optional.empty(),
                new ReaderEnd(
                        EndOfReader.STILL_THERE,
                        Duration.ZERO,
                        Optional.of(CheckInOutcome.because(Reason.READER_LOST)),
                        Map.of(Reason.PAGE_NOT_ALLOWED, 3)));
        assertThat(store.words("REQUEST_REFUSED")).containsExactly("at the reader's door, 3 times");
        assertThat(store.words("READER_ENDED"))
                .containsExactly(
                        "KILLED, fault, held a card for 34 s, nothing kept",
                        "STILL_THERE, unavailable, held a card for 0 s, may still hold it");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aForgottenCardIsOnRecordWithItsCheckIn() throws Exception {
        CheckInNumber visit = store.answered(NAME);
        store.results.cardForgotten(visit);
        assertThat(store.words("CARD_FORGOTTEN")).containsExactly("still in the reader");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void theCentersReceiptIsKeptWithTheAnswerAndInTheEvidenceOfIt() throws Exception {
        store.answered(NAME);
        assertThat(store.receipts()).containsExactly(OpenStore.RECEIPT.text());
        assertThat(store.words()).last().asString().endsWith("receipt " + OpenStore.RECEIPT.text());
    }

    @Test
    void anAnswerCannotBeHeldTwiceAndTheSecondLeavesNothing() throws Exception {
        CheckInNumber number = store.answered(NAME);
        int before = store.evidence().size();
        assertThatExceptionOfType(CheckInEnded.class)
                .isThrownBy(
                        () -> store.results.hold(number, OpenStore.answer("again"), OpenStore.BY_PIN, Consents.NONE))
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(Reason.RESULT_NOT_KEPT));
        assertThat(store.evidence()).hasSize(before);
        assertThat(store.deliveries.offer(1)).isEmpty();
    }

    @Test
    @Proves(arrows = Arrow.A8)
    void aResultIsOfferedUntilAccountingAsksForTheNextOne() throws Exception {
        CheckInNumber one = store.answered("one");
        CheckInNumber two = store.answered("two");
        assertThat(store.deliveries.offer(0)).contains(new Delivery(1, new CheckInNumber(1), octets("one")));
        assertThat(store.deliveries.offer(0)).contains(new Delivery(1, new CheckInNumber(1), octets("one")));
        assertThat(store.deliveries.acknowledge(1)).containsExactly(one);
        assertThat(store.deliveries.offer(1)).contains(new Delivery(2, new CheckInNumber(2), octets("two")));
        assertThat(store.deliveries.acknowledge(2)).containsExactly(two);
        assertThat(store.deliveries.acknowledge(2)).isEmpty();
        assertThat(store.deliveries.offer(2)).isEmpty();
    }

    @Test
    void aCheckInWithoutAnAnswerIsNothingForAccounting() throws Exception {
        CheckInNumber number = store.results.begin(Optional.empty());
        store.results.ended(number, CheckInOutcome.because(Reason.PIN_BLOCKED));
        assertThat(store.deliveries.offer(0)).isEmpty();
        assertThat(store.results.find(number).orElseThrow().outcome()).contains("not-identified");
    }

    private static Octets octets(String text) {
        return OpenStore.answer(text).message();
    }

    @Test
    void everyWordOfACardAboutAPinIsARowOfEvidenceWithoutThePin() throws Exception {
        CheckInNumber number = store.results.begin(Optional.empty());
        store.results.pinSaid(number, new ReaderAnswer.PinWrong(2));
        store.results.pinSaid(number, new ReaderAnswer.Failed(Reason.PIN_MALFORMED));
        store.results.pinSaid(number, new ReaderAnswer.PinBlocked());
        store.results.pinSaid(number, new ReaderAnswer.PinAccepted());

        assertThat(store.words("IDENTITY_CHECKED"))
                .containsExactly("pin-wrong 2", "failed C0204", "pin-blocked", "pin-accepted");
    }
}
