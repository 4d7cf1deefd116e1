package shikaku.terminal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shikaku.domain.AnsweredBy;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.Offer;
import shikaku.terminal.checkin.Patient.Way;
import shikaku.terminal.sign.Signs;

class PlaceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration REST = Duration.ofMillis(700);
    private static final CheckInOutcome ENDED = new CheckInOutcome.Abandoned(Reason.ABANDONED);
    private static final CheckInNumber FIRST = new CheckInNumber(7);

    private final AtomicLong ticks = new AtomicLong();
    private final Signs signs = new Signs(() -> Optional.of(new CheckInNumber(1)));
    private final Place place = new Place(new Place.Times(PATIENCE, REST), signs, ticks::get);

    @BeforeEach
    void readyForACard() {
        place.idle(true);
    }

    @Test
    void itSpeaksJapaneseUntilALanguageIsTouchedAndAgainAfterThisCheckIn() {
        assertThat(guest().language()).isEqualTo(Language.JAPANESE);
        assertThat(place.speak(step(), Language.VIETNAMESE)).isTrue();
        place.welcome(FIRST);
        assertThat(guest().language()).isEqualTo(Language.VIETNAMESE);
        end();
        assertThat(guest().language()).isEqualTo(Language.VIETNAMESE);
        place.idle(true);
        waits(Limits.AFTERWARDS);
        assertThat(guest()).isEqualTo(Guest.NOBODY);
    }

    @Test
    void theLanguageTurnsTheScreenButTheQuestionAndItsAnswerStay() {
        place.welcome(FIRST);
        var reply = place.show(new Screen.Who());
        long before = step();
        assertThat(place.speak(before, Language.KOREAN)).isTrue();
        assertThat(step()).isGreaterThan(before);
        assertThat(place.shown().screen()).isEqualTo(new Screen.Who());
        assertThat(place.speak(before, Language.ENGLISH)).as("a late touch").isFalse();
        assertThat(place.answer(step(), new Reply.Said(AnsweredBy.SELF))).isTrue();
        assertThat(reply).isCompletedWithValue(new Reply.Said(AnsweredBy.SELF));
    }

    @Test
    void whoChoseALanguageAndWalkedAwayIsForgottenAndWhoTouchesAgainIsNot() throws Exception {
        place.speak(step(), Language.ENGLISH);
        place.sound(step(), true);
        waits(PATIENCE.minusSeconds(1));
        place.here(step());
        waits(PATIENCE.minusSeconds(1));
        long before = step();
        assertThat(guest().sound()).isTrue();
        waits(Duration.ofSeconds(1));
        assertThat(place.after(before, Duration.ofSeconds(20)).guest()).isEqualTo(Guest.NOBODY);
    }

    @Test
    void whoPlacesACardAfterSomebodyWalkedAwayIsGreetedAsNobodyElse() {
        place.speak(step(), Language.ENGLISH);
        waits(PATIENCE);
        place.welcome(FIRST);
        assertThat(guest().language()).isEqualTo(Language.JAPANESE);
    }

    @Test
    void anIdleScreenThatNobodyTouchedStaysAsItIs() {
        long before = step();
        waits(PATIENCE.multipliedBy(9));
        assertThat(step()).isEqualTo(before);
    }

    @Test
    void aTouchThatIsNoAnswerGivesTimeAndALateOneDoesNot() {
        place.show(new Screen.Who());
        waits(Duration.ofMinutes(2));
        place.here(step() - 1);
        assertThat(place.patienceLeft()).isEqualTo(Duration.ofMinutes(1));
        place.here(step());
        assertThat(place.patienceLeft()).isEqualTo(PATIENCE);
    }

    @Test
    void onlySomebodyWhoMayBeThereIsAskedWhetherTheyStillAre() {
        assertThat(asked()).as("nobody came").isFalse();
        place.speak(step(), Language.ENGLISH);
        assertThat(asked()).as("a language was touched").isTrue();
        place.welcome(FIRST);
        place.show(new Screen.ConsentQuestions());
        assertThat(asked()).isTrue();
        place.show(new Screen.Working());
        assertThat(asked()).isFalse();
        end();
        assertThat(asked()).isFalse();
    }

    private boolean asked() {
        return view().asksWhetherHere();
    }

    @Test
    void theSignStandsThereFromTheCardToTheEndAndTheDeskKnowsIt() {
        assertThat(guest().sign()).isEmpty();
        place.welcome(FIRST);
        assertThat(guest().sign()).isPresent().isEqualTo(signs.of(FIRST));
        end();
        assertThat(guest().sign()).isEqualTo(signs.of(FIRST));
        place.idle(true);
        assertThat(guest().sign()).isEmpty();
    }

    @Test
    void theNextChildOfAGuardianStartsWithLanguageAndTonesAndNothingElse() {
        place.speak(step(), Language.PORTUGUESE);
        place.sound(step(), true);
        answeredBy(AnsweredBy.GUARDIAN);
        assertThat(place.sibling(step(), true)).isTrue();
        place.idle(true);
        assertThat(guest())
                .isEqualTo(new Guest(
                        Language.PORTUGUESE, true, Optional.empty(), Optional.empty(), Optional.empty(), false, true));
        assertThat(guest().mayAnswer()).startsWith(AnsweredBy.GUARDIAN);
    }

    @Test
    void theNextChildCanBeTakenBackAtTheEndAndBeforeTheNextCard() {
        answeredBy(AnsweredBy.GUARDIAN);
        place.sibling(step(), true);
        assertThat(place.sibling(step(), false)).isTrue();
        place.idle(true);
        assertThat(guest().nextChild()).isFalse();

        answeredBy(AnsweredBy.GUARDIAN);
        place.sibling(step(), true);
        place.idle(true);
        assertThat(place.sibling(step(), true)).isFalse();
        assertThat(place.sibling(step(), false)).isTrue();
        assertThat(guest()).isEqualTo(Guest.NOBODY);
        assertThat(guest().mayAnswer()).startsWith(AnsweredBy.SELF);
    }

    @Test
    void halfAConsentCountsForTheOneWhoIsAskedAndSaysThatTheyAreThere() {
        place.welcome(FIRST);
        place.show(new Screen.ConsentQuestions());
        waits(PATIENCE.minusSeconds(1));
        assertThat(place.halfConsent(step() - 1, Optional.of(true))).isFalse();
        assertThat(place.patienceLeft()).isEqualTo(Duration.ofSeconds(1));
        assertThat(place.halfConsent(step(), Optional.of(true))).isTrue();
        assertThat(place.rests(step()))
                .as("the second is a question of its own")
                .isTrue();
        place.speak(step(), Language.VIETNAMESE);
        assertThat(view().saidOfLimit()).isEqualTo("YES");
        assertThat(place.patienceLeft()).isEqualTo(PATIENCE);
        place.show(new Screen.Working());
        assertThat(place.halfConsent(step(), Optional.of(true))).isFalse();
    }

    @Test
    void theNextChildWhoDoesNotComeIsForgotten() {
        answeredBy(AnsweredBy.GUARDIAN);
        place.sibling(step(), true);
        place.idle(true);
        waits(PATIENCE);
        assertThat(guest()).isEqualTo(Guest.NOBODY);
    }

    @Test
    void nobodysSiblingFollowsUnlessItIsTouchedAtTheEndAndByAGuardian() {
        answeredBy(AnsweredBy.GUARDIAN);
        place.idle(true);
        waits(Limits.AFTERWARDS);
        assertThat(guest()).isEqualTo(Guest.NOBODY);
        answeredBy(AnsweredBy.SELF);
        assertThat(place.sibling(step(), true)).isFalse();
        place.idle(true);
        assertThat(place.sibling(step(), true)).as("alone").isFalse();
        waits(Limits.AFTERWARDS);
        assertThat(guest()).isEqualTo(Guest.NOBODY);
        place.know(guest -> guest.answering(AnsweredBy.GUARDIAN));
        assertThat(place.sibling(step(), true)).as("before the end").isFalse();
    }

    @Test
    void whatIsNoAnswerToTheQuestionIsNotTaken() {
        place.show(new Screen.Who());
        assertThat(place.answer(step(), new Reply.Chose(Way.PIN))).isFalse();
        assertThat(place.answer(step() - 1, new Reply.Said(AnsweredBy.SELF))).isFalse();
    }

    @Test
    void aScreenThatHasJustAppearedRestsAndSoDoesTheSameInAnotherLanguage() {
        assertThat(place.rests(step())).isTrue();
        waits(REST);
        assertThat(place.rests(step())).isFalse();
        place.speak(step(), Language.ENGLISH);
        waits(REST.minusMillis(1));
        assertThat(place.rests(step())).isTrue();
        assertThat(place.rests(step() - 1)).as("another stands there by now").isFalse();
        place.here(step());
        waits(Duration.ofMillis(1));
        assertThat(place.rests(step())).as("a touch does not make it another").isFalse();
    }

    @Test
    void whoTookTheirCardReadsForAWhileHowItEndedAndASiblingMayStillFollow() throws Exception {
        place.speak(step(), Language.PORTUGUESE);
        place.sound(step(), true);
        answeredBy(AnsweredBy.GUARDIAN);
        place.idle(true);
        assertThat(place.shown().screen()).isEqualTo(new Screen.PlaceCard(Optional.of(ENDED)));
        assertThat(guest().number()).isEmpty();
        assertThat(guest().sign()).isEmpty();
        waits(Limits.AFTERWARDS.minusMillis(1));
        assertThat(place.sibling(step(), true)).isTrue();
        assertThat(place.shown().screen()).isEqualTo(new Screen.PlaceCard());
        assertThat(guest().language()).isEqualTo(Language.PORTUGUESE);
        assertThat(guest().sound()).isTrue();
        assertThat(place.sibling(step(), true)).as("once").isFalse();
    }

    @Test
    void whoeverChoosesALanguageMeanwhileComesNext() {
        answeredBy(AnsweredBy.GUARDIAN);
        place.idle(true);
        assertThat(place.speak(step(), Language.ENGLISH)).isTrue();
        assertThat(place.shown().screen()).isEqualTo(new Screen.PlaceCard());
        assertThat(guest()).isEqualTo(Guest.NOBODY.speaking(Language.ENGLISH));
    }

    @Test
    void thenItIsQuietlyReset() throws Exception {
        answeredBy(AnsweredBy.GUARDIAN);
        place.idle(true);
        long before = step();
        waits(Limits.AFTERWARDS);
        Place.Shown after = place.after(before, Duration.ofSeconds(20));
        assertThat(after.screen()).isEqualTo(new Screen.PlaceCard());
        assertThat(after.guest()).isEqualTo(Guest.NOBODY);
    }

    @Test
    void theNextCardIsAnotherPersonsUnlessItSlippedOut() {
        place.speak(step(), Language.KOREAN);
        answeredBy(AnsweredBy.GUARDIAN);
        place.idle(true);
        place.welcome(new CheckInNumber(8));
        assertThat(guest().language()).isEqualTo(Language.JAPANESE);
        assertThat(guest().answeredBy()).isEmpty();
        place.know(guest -> guest.speaking(Language.KOREAN).answering(AnsweredBy.GUARDIAN));
        place.show(new Screen.TakeCard(new CheckInOutcome.Abandoned(Reason.CARD_REMOVED), false));
        place.idle(true);
        assertThat(view().before().outcome()).isEqualTo("slipped");
        place.welcome(new CheckInNumber(9));
        assertThat(guest().language()).isEqualTo(Language.KOREAN);
        assertThat(guest().answeredBy()).as("is asked anew").isEmpty();
    }

    @Test
    void whoWaitsForStaffIsNotHurriedWhetherTheyChoseItOrCalled() {
        place.welcome(FIRST);
        place.show(new Screen.WaitForStaff(Optional.of(FIRST), Offer.withoutFace(new PinState.Disabled())));
        waits(PATIENCE.multipliedBy(20));
        assertThat(place.patienceLeft()).isPositive();
        assertThat(asked()).isFalse();
        assertThat(place.call(step())).as("they are called").isFalse();
        var who = place.show(new Screen.Who());
        assertThat(place.call(step() - 1)).as("a late touch").isFalse();
        assertThat(place.call(step())).isTrue();
        waits(PATIENCE.multipliedBy(20));
        assertThat(place.patienceLeft()).isPositive();
        assertThat(asked()).isFalse();
        assertThat(place.answer(step(), new Reply.Said(AnsweredBy.SELF))).isTrue();
        assertThat(who).as("the question stands there meanwhile").isDone();
        place.attended();
        assertThat(place.shown().called()).isFalse();
        assertThat(place.patienceLeft()).isEqualTo(PATIENCE);
    }

    @Test
    void aForgottenCardIsSaidToBeThere() {
        answeredBy(AnsweredBy.SELF);
        assertThat(view().forgotten()).isFalse();
        place.forgotten();
        assertThat(view().forgotten()).isTrue();
        place.call(step());
        place.idle(true);
        assertThat(place.shown().called()).as("they have gone").isFalse();
    }

    private KioskView view() {
        return new KioskView(place.shown(), "", new KioskView.Waits(0, 20, 120));
    }

    private void answeredBy(AnsweredBy who) {
        place.welcome(FIRST);
        place.know(guest -> guest.answering(who));
        end();
    }

    private void end() {
        place.show(new Screen.TakeCard(ENDED, false));
    }

    private void waits(Duration time) {
        ticks.addAndGet(time.toNanos());
    }

    private long step() {
        return place.shown().step();
    }

    private Guest guest() {
        return place.shown().guest();
    }
}
