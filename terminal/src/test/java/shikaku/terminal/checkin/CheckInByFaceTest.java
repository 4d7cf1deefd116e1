package shikaku.terminal.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.domain.figure.Arrow.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Eligibility;
import shikaku.domain.IdentityMethod;
import shikaku.domain.Person;
import shikaku.domain.Sex;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.reader.FaceLiveness;
import shikaku.message.reader.FaceScore;
import shikaku.message.reader.FaceTask;
import shikaku.message.reader.FrontCheck;
import shikaku.message.reader.FrontItems;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.EndOfComparing;
import shikaku.terminal.CenterDouble;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInOutcome.Answered;
import shikaku.terminal.checkin.Patient.Way;

/** 顔による受付: the face leads through the figure, and whatever it comes to, PIN and 目視 stand beside it. */
class CheckInByFaceTest {
    private static final EndOfComparing SAME = new ReaderAnswer.Matched(FaceScore.of(.6), FaceLiveness.LIVING);
    private static final EndOfComparing OTHER = new ReaderAnswer.NotMatched(FaceScore.of(1.3), FaceLiveness.LIVING);

    private static final LocalDate BIRTHDATE = LocalDate.of(1980, 4, 1);
    private static final Person HER = CenterDouble.person(BIRTHDATE, Sex.FEMALE, Optional.empty());

    private final FakeReader reader = new FakeReader();
    private final FakeCenter center = new FakeCenter();
    private final FakePatient patient = new FakePatient();
    private final FakeCards cards = new FakeCards();
    private final FakeStaff staff = new FakeStaff();
    private final FakeResults results = new FakeResults();
    private final List<Arrow> figure = new ArrayList<>();
    private final CheckIn checkIn = new CheckIn(reader, center, staff, cards, results, figure::add);

    @BeforeEach
    void aReaderThatComparesFaces() {
        reader.face = new FaceSupport.Able();
        reader.front = Optional.of(FrontItems.of("19800401", "2"));
        patient.ways.add(Way.FACE);
        reader.toNumbers.add(new ReaderAnswer.PhotoRead(FrontCheck.SIGNED));
    }

    @Test
    @Proves(
            arrows = {A1, A2, A3, A4, A4_CHECK, A5, A5_PROOF, A7},
            clauses = {Clause.C2, Clause.C9, Clause.C10})
    void byFaceTheWholeFigureIsWalkedAndTheVerifierOpensTheCard() {
        reader.ends.add(SAME);
        center.eligibility = new Eligibility.Valid(CenterDouble.coverage(HER));
        checkIn.byCard(patient);
        assertThat(figure).containsExactly(A1, A2, A3, A4, A4_CHECK, A5, A5_PROOF, A7);
        assertThat(reader.steps)
                .containsExactly(
                        "next",
                        "awaitCard",
                        "whichCard",
                        "acceptNumber",
                        "compare",
                        "admit",
                        "authenticate",
                        "prove",
                        "awaitRemoval");
        assertThat(center.identification).contains(new Identification(IdentityMethod.FACE, AnsweredBy.GUARDIAN));
        assertThat(cards.said).containsExactly(new ReaderAnswer.PhotoRead(FrontCheck.SIGNED), SAME);
        assertThat(cards.proven).hasSize(1);
    }

    @Test
    void aRecognizedFaceForgivesNothingUntilTheCardHasProvedItself() {
        reader.ends.add(SAME);
        center.failsAt = Optional.of("inquireByCard");
        checkIn.byCard(patient);
        assertThat(cards.said).contains(SAME);
        assertThat(cards.proven).isEmpty();
    }

    static List<Eligibility> disclosingNobody() {
        return List.of(new Eligibility.NotFound(), new Eligibility.Multiple(), new Eligibility.Blocked());
    }

    /** Whoever relays the face of one card and the key of another would clear the other's count. */
    @ParameterizedTest
    @MethodSource("disclosingNobody")
    @Proves(arrows = A4_CHECK, clauses = Clause.C17)
    void norByAnAnswerThatDisclosesNobodyToCompareTheFrontWith(Eligibility nobody) {
        reader.ends.add(SAME);
        center.eligibility = nobody;
        assertAnswered();
        assertThat(cards.proven).isEmpty();
    }

    @Test
    void nobodyMistypesTheNumberForEver() {
        reader.toNumbers.clear();
        for (int time = 0; time < Limits.MISTYPED; time++) {
            reader.toNumbers.add(new ReaderAnswer.Failed(Reason.FRONT_NUMBER_MALFORMED));
        }
        patient.ways.add(Way.STAFF);
        assertAnswered();
        assertThat(patient.offered.getLast().setback()).contains(Setback.NUMBER_REFUSED);
    }

    static List<Arguments> setbacks() {
        return List.of(
                Arguments.of(OTHER, Setback.NOT_RECOGNIZED),
                Arguments.of(new ReaderAnswer.Failed(Reason.FACE_NOT_LIVE), Setback.NOT_RECOGNIZED),
                Arguments.of(new ReaderAnswer.Unsure(), Setback.UNSURE),
                Arguments.of(new ReaderAnswer.Failed(Reason.FACE_TASK_BY_ANOTHER), Setback.ANOTHER_CAME),
                Arguments.of(new ReaderAnswer.NoFrames(), Setback.NO_CAMERA),
                Arguments.of(new ReaderAnswer.Failed(Reason.FACE_FRAME_REFUSED), Setback.NO_CAMERA),
                Arguments.of(new ReaderAnswer.NoPhoto(), Setback.NO_PHOTO),
                Arguments.of(new ReaderAnswer.Failed(Reason.FACE_PHOTO_UNREADABLE), Setback.UNAVAILABLE),
                Arguments.of(new ReaderAnswer.Failed(Reason.FACE_FRAMES_TOO_MANY), Setback.UNAVAILABLE));
    }

    @ParameterizedTest
    @MethodSource("setbacks")
    void whateverTheFaceComesToPinAndStaffAreOfferedWithOnePlainSentence(EndOfComparing end, Setback setback) {
        reader.ends.add(end);
        patient.ways.add(Way.STAFF);
        assertAnswered();
        assertThat(patient.offered)
                .containsExactly(
                        new Offer(new PinState.Usable(3), true, Optional.empty()),
                        new Offer(new PinState.Usable(3), setback.againPossible(), Optional.of(setback)));
        assertThat(results.held.getFirst().method()).isEqualTo(IdentityMethod.STAFF_VISUAL);
    }

    @Test
    void aSecondTryNeedsNoSecondNumberBecauseTheReaderHoldsThePhoto() {
        reader.ends.addAll(List.of(OTHER, SAME));
        patient.ways.add(Way.FACE);
        assertAnswered();
        assertThat(reader.steps).containsOnlyOnce("acceptNumber", "whichCard");
        assertThat(figure).startsWith(A1, A2, A2, A3);
    }

    @Test
    void ababysCardWithoutAPhotoGoesToTheOtherWaysByItself() {
        reader.toNumbers.clear();
        reader.toNumbers.add(new ReaderAnswer.NoPhoto());
        patient.ways.add(Way.STAFF);
        assertAnswered();
        assertThat(patient.offered.getLast())
                .isEqualTo(new Offer(new PinState.Usable(3), false, Optional.of(Setback.NO_PHOTO)));
        assertThat(reader.steps).doesNotContain("compare");
    }

    @Test
    void aWrongNumberIsShownOnceMoreAndTheCardIsNotBlockedByTrying() {
        reader.toNumbers.clear();
        reader.toNumbers.addAll(List.of(
                new ReaderAnswer.Failed(Reason.FRONT_NUMBER_MALFORMED),
                new ReaderAnswer.NumberWrong(9),
                new ReaderAnswer.NumberWrong(8),
                new ReaderAnswer.NumberWrong(7)));
        patient.ways.add(Way.STAFF);
        assertAnswered();
        assertThat(patient.numberTriesShown)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(9), Optional.of(8));
        assertThat(patient.offered.getLast().setback()).contains(Setback.NUMBER_REFUSED);
        assertThat(patient.offered.getLast().face()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"PIN", "STAFF"})
    void fromTheCameraEveryOtherWayIsOneTouchAwayAndTheComparisonHasEndedByThen(Way other) {
        patient.prefers.put("look", other);
        reader.pinAnswers.add(new ReaderAnswer.PinAccepted());
        assertAnswered();
        assertThat(patient.offered).hasSize(1);
        assertThat(reader.steps).containsSubsequence("compare", "stopComparing");
        assertThat(cards.said).endsWith(new ReaderAnswer.ComparingStopped());
    }

    @Test
    void fromThePadOfTheNumberToo() {
        patient.prefers.put("showFront", Way.PIN);
        reader.pinAnswers.add(new ReaderAnswer.PinAccepted());
        assertAnswered();
        assertThat(results.held.getFirst().method()).isEqualTo(IdentityMethod.PIN);
    }

    @Test
    void andBackToTheFaceFromThePinAndFromWaitingForStaff() {
        patient.ways.clear();
        patient.ways.add(Way.STAFF);
        patient.prefers.put("awaitComparison", Way.PIN);
        patient.prefers.put("typePin", Way.FACE);
        reader.pinAnswers.add(new ReaderAnswer.PinAccepted());
        reader.ends.add(SAME);
        assertAnswered();
        assertThat(staff.released).isEqualTo(staff.called).hasSize(1);
        assertThat(results.held.getFirst().method()).isEqualTo(IdentityMethod.FACE);
    }

    @Test
    void theActiveChallengeIsAllowedUnlessTheDeskHasSwitchedItOffForThisCard() {
        reader.ends.add(SAME);
        checkIn.byCard(patient);
        cards.tasks = false;
        patient.ways.add(Way.FACE);
        reader.toNumbers.add(new ReaderAnswer.PhotoRead(FrontCheck.SIGNED));
        reader.ends.add(SAME);
        checkIn.byCard(patient);
        assertThat(reader.tasks).containsExactly(EnumSet.allOf(FaceTask.class), Set.of());
    }

    @Test
    void theDeskMaySwitchItOffWhileSomebodyStandsThere() {
        patient.whileChoosing = () -> cards.tasks = false;
        reader.ends.add(SAME);
        assertAnswered();
        assertThat(reader.tasks).containsExactly(Set.of());
    }

    @Test
    void afterTheLastFailureTheFaceIsClosedForThatCardAndTheOthersServe() {
        cards.failuresLeft = 1;
        reader.ends.add(OTHER);
        patient.ways.addAll(List.of(Way.FACE, Way.STAFF));
        assertAnswered();
        assertThat(patient.offered.subList(1, 3))
                .containsOnly(new Offer(new PinState.Usable(3), false, Optional.of(Setback.CLOSED)));
        assertThat(reader.steps).containsOnlyOnce("compare");
    }

    @Test
    void aReaderThatCannotCompareFacesSaysSoInOneSentence() {
        reader.face = new FaceSupport.Unable(Reason.FACE_NOT_READY);
        patient.ways.add(Way.STAFF);
        assertAnswered();
        assertThat(patient.offered)
                .containsOnly(new Offer(new PinState.Usable(3), false, Optional.of(Setback.UNAVAILABLE)));
    }

    @Test
    void ofAReaderThatTurnsOutUnableAfterTheFaceWasOfferedTheyReadOneSentenceAndItIsOnRecord() {
        patient.whileChoosing = () -> reader.face = new FaceSupport.Unable(Reason.FACE_NOT_READY);
        patient.ways.add(Way.STAFF);
        assertAnswered();
        assertThat(patient.offered)
                .containsExactly(
                        new Offer(new PinState.Usable(3), true, Optional.empty()),
                        new Offer(new PinState.Usable(3), false, Optional.of(Setback.UNAVAILABLE)));
        assertThat(cards.said).containsExactly(new ReaderAnswer.FaceUnavailable(Reason.FACE_NOT_READY));
    }

    @Test
    void aReaderThatWasNeverToldToIsAskedNothingAboutFaces() {
        reader.face = new FaceSupport.Off();
        patient.ways.add(Way.STAFF);
        assertAnswered();
        assertThat(patient.offered).containsOnly(Offer.withoutFace(new PinState.Usable(3)));
        assertThat(reader.steps).doesNotContain("whichCard");
    }

    @Test
    void aPhoneThatHidesItsCertificateIsServedInOtherWays() {
        reader.failsAt = Optional.of("whichCard");
        reader.failsWith = Reason.CARD_NOT_READABLE;
        patient.ways.clear();
        patient.ways.add(Way.PIN);
        reader.pinAnswers.add(new ReaderAnswer.PinAccepted());
        assertAnswered();
        assertThat(patient.offered.getFirst().face()).isFalse();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whatIsNotOnRecordDoesNotCount() {
        cards.full = true;
        reader.toNumbers.clear();
        reader.toNumbers.add(new ReaderAnswer.PhotoRead(FrontCheck.SIGNED));
        assertThat(checkIn.byCard(patient)).isEqualTo(new CheckInOutcome.Unavailable(Reason.EVIDENCE_UNAVAILABLE));
        assertThat(center.calls).isEmpty();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aFailureIsOnRecordAlsoWhenThePersonTouchesSomethingElseAtThatMoment() {
        reader.ends.add(OTHER);
        patient.prefers.put("look", Way.STAFF);
        assertAnswered();
        assertThat(cards.said).endsWith(OTHER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"READER_LOST", "CARD_REMOVED"})
    void aReaderThatDiesOrACardThatIsTakenBeforeTheCameraEndsTheCheckIn(Reason why) {
        reader.ends.add(new ReaderAnswer.Failed(why));
        assertThat(checkIn.byCard(patient)).isEqualTo(CheckInOutcome.because(why));
        assertThat(center.calls).isEmpty();
    }

    static List<Arguments> frontsOfAnother() {
        Optional<Sex> woman = Optional.of(Sex.FEMALE);
        return List.of(
                Arguments.of(new FrontItems(BIRTHDATE.plusDays(1), woman)),
                Arguments.of(new FrontItems(BIRTHDATE, Optional.of(Sex.MALE))));
    }

    /** One device that relays two cards: the face of one holder, the record of the other. */
    @ParameterizedTest
    @MethodSource("frontsOfAnother")
    @Proves(
            arrows = {A2, A4_CHECK, A7},
            clauses = {Clause.C2, Clause.C17})
    void theFaceOfOneCardNeverOpensTheRecordOfAnother(FrontItems front) {
        reader.ends.add(SAME);
        reader.front = Optional.of(front);
        center.eligibility = new Eligibility.Valid(CenterDouble.coverage(HER));
        assertThat(checkIn.byCard(patient)).isEqualTo(new CheckInOutcome.Refused(Reason.FRONT_OF_ANOTHER));
        assertThat(cards.contradicted).extracting(Identification::method).containsExactly(IdentityMethod.FACE);
        assertThat(cards.proven).as("nothing is forgiven").isEmpty();
        assertThat(results.held).as("nothing is kept, shown or passed on").isEmpty();
        assertThat(patient.told.getLast().deskActs()).isTrue();
    }

    @Test
    @Proves(arrows = A4_CHECK)
    void norDoesStaffWhoComparedAfterAFaceThatWasNotRecognized() {
        reader.ends.add(OTHER);
        patient.ways.add(Way.STAFF);
        reader.front = Optional.of(FrontItems.of("19991231", "2"));
        center.eligibility = new Eligibility.Invalid(CenterDouble.coverage(HER));
        assertThat(checkIn.byCard(patient)).isEqualTo(new CheckInOutcome.Refused(Reason.FRONT_OF_ANOTHER));
        assertThat(results.held).isEmpty();
    }

    static List<Arguments> frontsOfTheSame() {
        Person unset = CenterDouble.person(BIRTHDATE, Sex.UNSET, Optional.empty());
        Person onBack = CenterDouble.person(BIRTHDATE, Sex.UNSET, Optional.of(Sex.FEMALE));
        return List.of(
                Arguments.of(new FrontItems(BIRTHDATE, Optional.of(Sex.FEMALE)), HER),
                Arguments.of(new FrontItems(BIRTHDATE, Optional.empty()), HER),
                Arguments.of(new FrontItems(BIRTHDATE, Optional.of(Sex.MALE)), unset),
                Arguments.of(new FrontItems(BIRTHDATE, Optional.of(Sex.FEMALE)), onBack));
    }

    @ParameterizedTest
    @MethodSource("frontsOfTheSame")
    void theSamePersonOnFrontAndRecordIsServed(FrontItems front, Person person) {
        reader.ends.add(SAME);
        reader.front = Optional.of(front);
        center.eligibility = new Eligibility.Valid(CenterDouble.coverage(person));
        assertAnswered();
        assertThat(cards.proven).hasSize(1);
    }

    @Test
    void aReaderThatRecognizedSomebodyAndDoesNotSayWhoseFrontItReadIsOutOfOrder() {
        reader.ends.add(SAME);
        reader.front = Optional.empty();
        assertThat(checkIn.byCard(patient)).isEqualTo(CheckInOutcome.because(Reason.READER_OUT_OF_ORDER));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"FRONT_NOT_SIGNED", "FRONT_COPIED"})
    @Proves(clauses = Clause.C17)
    void aFrontThatIsNotGenuineIsOnRecordAndTheOtherWaysServe(Reason why) {
        reader.toNumbers.clear();
        reader.toNumbers.add(new ReaderAnswer.Failed(why));
        patient.ways.add(Way.STAFF);
        assertAnswered();
        assertThat(cards.said).containsExactly(new ReaderAnswer.Failed(why));
        assertThat(patient.offered.getLast())
                .isEqualTo(new Offer(new PinState.Usable(3), false, Optional.of(Setback.FRONT_REFUSED)));
        assertThat(reader.steps).doesNotContain("compare");
    }

    private void assertAnswered() {
        assertThat(checkIn.byCard(patient)).isInstanceOf(Answered.class);
    }
}
