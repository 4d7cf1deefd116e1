package shikaku.terminal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shikaku.domain.AnsweredBy;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.EndOfComparing;
import shikaku.message.reader.ReaderAnswer.ToNumber;
import shikaku.message.reader.ReaderAnswer.ToPin;
import shikaku.terminal.checkin.CardReader.Entry;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.Offer;
import shikaku.terminal.checkin.Patient.Way;
import shikaku.terminal.checkin.Turn;
import shikaku.terminal.sign.Signs;

class KioskTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final CheckInNumber NUMBER = new CheckInNumber(7);

    private static final Offer OFFER = new Offer(new PinState.Usable(3), true, Optional.empty());

    private final Place place = place(LONG);
    private final Kiosk kiosk = new Kiosk(place);

    @BeforeEach
    void somebodyComes() {
        kiosk.idle(true);
        kiosk.welcome(NUMBER);
    }

    @Test
    void aQuestionWaitsForItsAnswer() throws Exception {
        long before = place.shown().step();
        var way = inBackground(() -> kiosk.choose(OFFER));
        Place.Shown shown = place.after(before, LONG);
        assertThat(shown.screen()).isEqualTo(new Screen.Choose(OFFER));
        assertThat(place.answer(shown.step(), new Reply.Chose(Way.STAFF))).isTrue();
        assertThat(way.join()).isEqualTo(Way.STAFF);
    }

    @Test
    void anAnswerToAnotherQuestionOrOfAnotherKindIsNotTaken() throws Exception {
        long before = place.shown().step();
        var who = inBackground(kiosk::whoAnswers);
        long step = place.after(before, LONG).step();
        assertThat(place.answer(step - 1, new Reply.Said(AnsweredBy.SELF))).isFalse();
        assertThat(place.answer(step, new Reply.Chose(Way.PIN))).isFalse();
        assertThat(place.answer(step, new Reply.Said(AnsweredBy.SELF))).isTrue();
        assertThat(place.answer(step, new Reply.Said(AnsweredBy.STAFF))).isFalse();
        assertThat(who.join()).isEqualTo(AnsweredBy.SELF);
    }

    @Test
    void whatTheCardSaysToThePinEndsThePad() throws Exception {
        var entry = new Entry<ToPin>(40_000, "token", CompletableFuture.completedFuture(new ReaderAnswer.PinWrong(1)));
        assertThat(kiosk.typePin(entry, 2)).isEqualTo(new Turn.Came<>(new ReaderAnswer.PinWrong(1)));
        assertThat(place.shown().screen().toString()).doesNotContain("token");
    }

    @Test
    void thePadSaysWhenTheCardHasJustRefusedAPin() throws Exception {
        typePin(3, new ReaderAnswer.PinWrong(2));
        assertThat(place.shown().screen()).isEqualTo(pad(3, false));
        typePin(2, new ReaderAnswer.PinWrong(1));
        assertThat(place.shown().screen()).isEqualTo(pad(2, true));
        assertThat(view().why()).contains(Reason.PIN_WRONG);
    }

    @Test
    void fromEveryWayTheOthersAreOneTouchAway() throws Exception {
        CompletableFuture<ToPin> pin = new CompletableFuture<>();
        CompletableFuture<ToNumber> number = new CompletableFuture<>();
        CompletableFuture<EndOfComparing> end = new CompletableFuture<>();
        assertPrefers(Way.FACE, () -> kiosk.typePin(new Entry<>(1, "t", pin), 3));
        assertPrefers(Way.PIN, () -> kiosk.showFront(new Entry<>(1, "t", number), Optional.empty()));
        assertPrefers(Way.STAFF, () -> kiosk.look(new Entry<>(1, "t", end)));
        assertPrefers(Way.PIN, () -> kiosk.awaitComparison(new CompletableFuture<>()));
    }

    @Test
    void whatTheReaderSaysEndsTheCameraAndThePadOfTheNumber() throws Exception {
        CompletableFuture<ToNumber> number = CompletableFuture.completedFuture(new ReaderAnswer.NumberWrong(9));
        assertThat(kiosk.showFront(new Entry<>(1, "t", number), Optional.of(9)))
                .isEqualTo(new Turn.Came<>(new ReaderAnswer.NumberWrong(9)));
        assertThat(view().why()).contains(Reason.FRONT_NUMBER_WRONG);
        CompletableFuture<EndOfComparing> end = CompletableFuture.completedFuture(new ReaderAnswer.Unsure());
        assertThat(kiosk.look(new Entry<>(1, "t", end))).isEqualTo(new Turn.Came<>(new ReaderAnswer.Unsure()));
        assertThat(view().name()).isEqualTo("camera");
        assertThat(view().port()).isEqualTo(1);
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
        var answered = new Entry<ToPin>(1, "t", CompletableFuture.completedFuture(new ReaderAnswer.PinAccepted()));
        assertThat(kiosk.typePin(answered, 3)).isEqualTo(new Turn.Came<>(new ReaderAnswer.PinAccepted()));
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
        Kiosk impatient = new Kiosk(place(Duration.ofMillis(1)));
        assertThatExceptionOfType(CheckInEnded.class)
                .isThrownBy(impatient::consents)
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(Reason.WAITED_TOO_LONG));
    }

    private void typePin(int tries, ToPin said) throws CheckInEnded {
        kiosk.typePin(new Entry<>(1, "t", CompletableFuture.completedFuture(said)), tries);
    }

    private static Screen pad(int triesLeft, boolean wrong) {
        return new Screen.PinPad(new Screen.Door(1, "t"), triesLeft, wrong, Offer.withoutFace(new PinState.Disabled()));
    }

    private static Place place(Duration patience) {
        return new Place(
                new Place.Times(patience, Duration.ZERO),
                new Signs(() -> Optional.of(new CheckInNumber(1))),
                System::nanoTime);
    }

    private KioskView view() {
        return new KioskView(place.shown(), "", new KioskView.Waits(0, 20, 120));
    }

    private void assertEnds(Reason reason) {
        assertThatExceptionOfType(CheckInEnded.class)
                .isThrownBy(kiosk::whoAnswers)
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(reason));
    }

    private <A> void assertPrefers(Way other, Asking<Turn<A>> way) throws InterruptedException {
        long before = place.shown().step();
        var turn = inBackground(way);
        assertThat(place.answer(place.after(before, LONG).step(), new Reply.Chose(other)))
                .isTrue();
        assertThat(turn.join()).isEqualTo(new Turn.Prefers<>(other));
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
