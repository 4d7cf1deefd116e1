package shikaku.terminal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shikaku.domain.AnsweredBy;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.terminal.checkin.CardReader.PinEntry;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.Patient.Way;
import shikaku.terminal.checkin.PinAnswer;

class KioskTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final CheckInNumber NUMBER = new CheckInNumber(7);

    private final Kiosk kiosk = new Kiosk(LONG);

    @BeforeEach
    void somebodyComes() {
        kiosk.idle(true);
        kiosk.welcome(NUMBER);
    }

    @Test
    void aQuestionWaitsForItsAnswer() throws Exception {
        long before = kiosk.shown().step();
        var way = inBackground(() -> kiosk.choose(new PinState.Usable(3)));
        Kiosk.Shown shown = kiosk.after(before, LONG);
        assertThat(shown.screen()).isEqualTo(new Screen.Choose(new PinState.Usable(3)));
        assertThat(kiosk.answer(shown.step(), new Reply.Chose(Way.STAFF))).isTrue();
        assertThat(way.join()).isEqualTo(Way.STAFF);
    }

    @Test
    void anAnswerToAnotherQuestionOrOfAnotherKindIsNotTaken() throws Exception {
        long before = kiosk.shown().step();
        var who = inBackground(kiosk::whoAnswers);
        long step = kiosk.after(before, LONG).step();
        assertThat(kiosk.answer(step - 1, new Reply.Said(AnsweredBy.SELF))).isFalse();
        assertThat(kiosk.answer(step, new Reply.Chose(Way.PIN))).isFalse();
        assertThat(kiosk.answer(step, new Reply.Said(AnsweredBy.SELF))).isTrue();
        assertThat(kiosk.answer(step, new Reply.Said(AnsweredBy.STAFF))).isFalse();
        assertThat(who.join()).isEqualTo(AnsweredBy.SELF);
    }

    @Test
    void whatTheCardSaysToThePinEndsThePad() throws Exception {
        var entry = new PinEntry(40_000, "token", CompletableFuture.completedFuture(new PinAnswer.Wrong(1)));
        assertThat(kiosk.typePin(entry, 2)).isEqualTo(new PinAnswer.Wrong(1));
        assertThat(kiosk.shown().screen().toString()).doesNotContain("token");
    }

    @Test
    void thePadSaysWhenTheCardHasJustRefusedAPin() throws Exception {
        typePin(3, new PinAnswer.Wrong(2));
        assertThat(kiosk.shown().screen()).isEqualTo(new Screen.PinPad(1, "t", 3, false));
        typePin(2, new PinAnswer.Wrong(1));
        assertThat(kiosk.shown().screen()).isEqualTo(new Screen.PinPad(1, "t", 2, true));
        assertThat(KioskView.of(kiosk.shown()).reason()).contains(Reason.PIN_WRONG);
    }

    @Test
    void takingTheCardEndsTheQuestion() {
        kiosk.leave(NUMBER, Reason.CARD_REMOVED);
        assertEnds(Reason.CARD_REMOVED);
    }

    @Test
    void thePatientBeforeCannotEndTheQuestionOfTheNext() throws Exception {
        kiosk.leave(new CheckInNumber(6), Reason.CARD_REMOVED);
        kiosk.idle(true);
        kiosk.leave(NUMBER, Reason.READER_LOST);
        kiosk.welcome(new CheckInNumber(8));
        var answered = new PinEntry(1, "t", CompletableFuture.completedFuture(new PinAnswer.Accepted()));
        assertThat(kiosk.typePin(answered, 3)).isEqualTo(new PinAnswer.Accepted());
    }

    @Test
    void aComparisonThatCouldNotBeRecordedEndsTheCheckIn() {
        var unrecorded = CompletableFuture.<Boolean>failedFuture(new CheckInEnded(Reason.EVIDENCE_UNAVAILABLE));
        assertThatExceptionOfType(CheckInEnded.class)
                .isThrownBy(() -> kiosk.awaitComparison(unrecorded))
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(Reason.EVIDENCE_UNAVAILABLE));
    }

    @Test
    void whoWalksAwayIsQuietlyForgotten() {
        Kiosk impatient = new Kiosk(Duration.ofMillis(1));
        assertThatExceptionOfType(CheckInEnded.class)
                .isThrownBy(impatient::consents)
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(Reason.WAITED_TOO_LONG));
    }

    private void typePin(int tries, PinAnswer said) throws CheckInEnded {
        kiosk.typePin(new PinEntry(1, "t", CompletableFuture.completedFuture(said)), tries);
    }

    private void assertEnds(Reason reason) {
        assertThatExceptionOfType(CheckInEnded.class)
                .isThrownBy(kiosk::whoAnswers)
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(reason));
    }

    private static <T> CompletableFuture<T> inBackground(Asking<T> asking) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(asking.ask());
            } catch (CheckInEnded ended) {
                answer.completeExceptionally(ended);
            }
        });
        return answer;
    }

    @FunctionalInterface
    private interface Asking<T> {
        T ask() throws CheckInEnded;
    }
}
