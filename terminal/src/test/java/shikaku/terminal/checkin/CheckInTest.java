package shikaku.terminal.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.domain.figure.Arrow.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.Eligibility;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.ToPin;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInOutcome.Abandoned;
import shikaku.terminal.checkin.CheckInOutcome.Answered;
import shikaku.terminal.checkin.CheckInOutcome.NotIdentified;
import shikaku.terminal.checkin.CheckInOutcome.Refused;
import shikaku.terminal.checkin.CheckInOutcome.Unavailable;
import shikaku.terminal.checkin.Patient.Way;

class CheckInTest {
    private static final InsuredCardQuery QUERY = new InsuredCardQuery(
            new InsuredCardKey(
                    new InsurerNumber("138057"), Optional.empty(), new InsuredNumber("1234567"), Optional.empty()),
            LocalDate.of(2015, 4, 1));

    private final FakeReader reader = new FakeReader();
    private final FakeCenter center = new FakeCenter();
    private final FakePatient patient = new FakePatient();
    private final FakeStaff staff = new FakeStaff();
    private final FakeResults results = new FakeResults();
    private final List<Arrow> figure = new ArrayList<>();
    private final CheckIn checkIn = new CheckIn(reader, center, staff, new FakeCards(), results, figure::add);

    // ① and ② stand on no test here: with PIN and 目視 they fall away.
    @Test
    @Proves(
            arrows = {A3, A5, A5_PROOF, A7},
            clauses = Clause.C2)
    void byPinTheFigureIsWalkedFromThreeToSevenWithoutTheVerifier() {
        byPin(new ReaderAnswer.PinAccepted());
        assertThat(checkIn.byCard(patient)).isEqualTo(answered());
        assertThat(figure).containsExactly(A3, A5, A5_PROOF, A7);
        assertThat(center.calls).containsExactly("openSession", "inquireByCard");
        assertThat(results.held).containsExactly(new Identification(IdentityMethod.PIN, AnsweredBy.GUARDIAN));
    }

    @Test
    @Proves(
            arrows = {A3, A4, A4_CHECK, A5, A5_PROOF, A7},
            clauses = {Clause.C2, Clause.C10})
    void byEyeTheVerifierOpensTheCard() {
        patient.ways.add(Way.STAFF);
        assertThat(checkIn.byCard(patient)).isEqualTo(answered());
        assertThat(figure).containsExactly(A3, A4, A4_CHECK, A5, A5_PROOF, A7);
        assertThat(reader.steps).containsExactly("next", "awaitCard", "admit", "authenticate", "prove", "awaitRemoval");
        assertThat(center.identification)
                .contains(new Identification(IdentityMethod.STAFF_VISUAL, AnsweredBy.GUARDIAN));
        assertThat(staff.released).isEqualTo(staff.called);
    }

    @Test
    @Proves(arrows = A7, clauses = Clause.C3)
    void byDocumentTheInquiryComesFirstAndOnlyTheLimitCanBeConsentedTo() {
        assertThat(checkIn.byDocument("hanako", new Typed(QUERY, AnsweredBy.GUARDIAN, Consents.ALL))
                        .outcome())
                .isEqualTo(answered());
        assertThat(figure).containsExactly(A7);
        assertThat(center.consents).contains(new Consents(true, false));
        assertThat(results.held).containsExactly(new Identification(IdentityMethod.DOCUMENT, AnsweredBy.GUARDIAN));
        assertThat(reader.steps).isEmpty();
    }

    @Test
    @Proves(clauses = Clause.C21)
    void staffConsentToNothingForAPatient() {
        checkIn.byDocument("hanako", new Typed(QUERY, AnsweredBy.STAFF, Consents.ALL));
        assertThat(center.consents).contains(Consents.NONE);
    }

    @Test
    @Proves(clauses = Clause.C21)
    void onlyWhatWasConsentedToIsAskedFor() {
        byPin(new ReaderAnswer.PinAccepted());
        patient.consents = new Consents(false, true);
        checkIn.byCard(patient);
        assertThat(center.consents).contains(new Consents(false, true));
        assertThat(results.consents).containsExactly(new Consents(false, true));
    }

    @Test
    void aWrongPinShowsTheTriesLeftBeforeTheLastOneIsUsed() {
        byPin(new ReaderAnswer.PinWrong(2), new ReaderAnswer.PinWrong(1), new ReaderAnswer.PinAccepted());
        assertThat(checkIn.byCard(patient)).isEqualTo(answered());
        assertThat(patient.triesShown).containsExactly(3, 2, 1);
    }

    @Test
    void everyWordOfTheCardAboutAPinIsOnRecord() {
        byPin(new ReaderAnswer.PinWrong(2), new ReaderAnswer.PinWrong(1), new ReaderAnswer.PinBlocked());
        patient.ways.add(Way.NEITHER);
        checkIn.byCard(patient);
        assertThat(results.pinSaid)
                .containsExactly(
                        new ReaderAnswer.PinWrong(2), new ReaderAnswer.PinWrong(1), new ReaderAnswer.PinBlocked());
    }

    @Test
    void nobodyMistypesAPinForEver() {
        ToPin[] mistyped = new ToPin[Limits.MISTYPED];
        Arrays.fill(mistyped, new ReaderAnswer.Failed(Reason.PIN_MALFORMED));
        byPin(mistyped);
        checkIn.byCard(patient);
        assertThat(results.pinSaid).hasSize(Limits.MISTYPED);
        assertThat(results.ended).hasSize(1);
    }

    @Test
    void afterTheThirdWrongPinTheEyeIsOfferedAndServes() {
        byPin(new ReaderAnswer.PinWrong(2), new ReaderAnswer.PinWrong(1), new ReaderAnswer.PinBlocked());
        patient.ways.add(Way.STAFF);
        assertThat(checkIn.byCard(patient)).isEqualTo(answered());
        assertThat(patient.offered)
                .containsExactly(Offer.withoutFace(new PinState.Usable(3)), Offer.withoutFace(new PinState.Blocked()));
        assertThat(results.held.getFirst().method()).isEqualTo(IdentityMethod.STAFF_VISUAL);
    }

    @Test
    void whoGivesUpWithABlockedPinIsNotIdentifiedAndTheCenterIsNeverAsked() {
        byPin(new ReaderAnswer.PinBlocked());
        patient.ways.add(Way.NEITHER);
        assertEndsAs(new NotIdentified(Reason.PIN_BLOCKED));
        assertThat(center.calls).isEmpty();
    }

    @Test
    void aCardWithoutPinGoesToTheEyeEvenWhenAPageAsksForThePad() {
        reader.pin = new PinState.Disabled();
        patient.ways.add(Way.PIN);
        assertThat(checkIn.byCard(patient)).isEqualTo(answered());
        assertThat(reader.steps).doesNotContain("acceptPin").contains("admit");
    }

    @Test
    void fromThePadStaffCanStillBeCalled() {
        byPin(new ReaderAnswer.PinAccepted());
        patient.prefers.put("typePin", Way.STAFF);
        assertThat(checkIn.byCard(patient)).isEqualTo(answered());
        assertThat(results.held.getFirst().method()).isEqualTo(IdentityMethod.STAFF_VISUAL);
    }

    @Test
    void whoIsNotTheHolderIsNotIdentified() {
        patient.ways.add(Way.STAFF);
        staff.same = false;
        assertEndsAs(new NotIdentified(Reason.NOT_THE_HOLDER));
        assertThat(center.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openSession", "verify", "inquireByCard"})
    void aCenterDeadAtAnyStepLeavesNothingHeldAndAFreshCheckInSucceeds(String step) {
        center.failsAt = Optional.of(step);
        patient.ways.add(Way.STAFF);
        assertEndsAs(new Unavailable(Reason.CENTER_UNREACHABLE));

        center.failsAt = Optional.empty();
        patient.ways.add(Way.STAFF);
        assertThat(checkIn.byCard(patient)).isEqualTo(answered());
        assertThat(results.readersEnded).hasSize(2);
    }

    @Test
    void aDeadCenterEndsTheDocumentPathTheSameWay() {
        center.failsAt = Optional.of("inquireByDocument");
        assertThat(checkIn.byDocument("hanako", new Typed(QUERY, AnsweredBy.STAFF, Consents.NONE))
                        .outcome())
                .isEqualTo(new Unavailable(Reason.CENTER_UNREACHABLE));
        assertThat(results.ended).containsExactly(new Unavailable(Reason.CENTER_UNREACHABLE));
        assertThat(results.held).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admit", "authenticate", "prove"})
    @Proves(clauses = Clause.C17)
    void aReaderDeadAtAnyStepEndsTheCheckInAndIsStillEnded(String step) {
        reader.failsAt = Optional.of(step);
        patient.ways.add(Way.STAFF);
        assertEndsAs(new Unavailable(Reason.READER_LOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "awaitCard"})
    void aReaderDeadBeforeAnybodyCameIsNoCheckIn(String step) {
        reader.failsAt = Optional.of(step);
        assertThat(checkIn.byCard(patient)).isEqualTo(new Unavailable(Reason.READER_LOST));
        assertThat(results.begun).isZero();
        assertThat(results.ended).isEmpty();
    }

    @Test
    void aCardThatCannotBeReadIsRefusedAndTheReaderWaitsUntilItIsTaken() {
        reader.failsAt = Optional.of("awaitCard");
        reader.failsWith = Reason.NOT_A_MY_NUMBER_CARD;
        assertEndsAs(new Refused(Reason.NOT_A_MY_NUMBER_CARD));
        assertThat(results.begun).isEqualTo(1);
        assertThat(reader.steps).contains("awaitRemoval");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aForgottenCardIsSaidToBeThereItsReaderEndsAndAnotherOneWaitsUntilTheSlotIsEmpty() {
        byPin(new ReaderAnswer.PinAccepted());
        reader.taken = false;
        checkIn.byCard(patient);
        assertThat(patient.forgot).isTrue();
        assertThat(results.forgotten).containsExactly(new CheckInNumber(1));
        assertThat(reader.ended).isEqualTo(1);
        assertThat(checkIn.slotIsEmpty()).isTrue();
        assertThat(reader.steps).endsWith("next", "awaitEmptySlot");
        assertThat(reader.ended).isEqualTo(2);
        assertThat(results.begun).as("it is no check-in").isEqualTo(1);
        reader.failsAt = Optional.of("awaitEmptySlot");
        assertThat(checkIn.slotIsEmpty()).as("nobody knows").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"choose, ABANDONED", "typePin, WAITED_TOO_LONG", "whoAnswers, CARD_REMOVED", "consents, WAITED_TOO_LONG"
    })
    void whoeverLeavesAtAnyQuestionHasAbandoned(String question, Reason why) {
        byPin(new ReaderAnswer.PinAccepted());
        patient.leavesAt = Optional.of(question);
        patient.leavesWith = why;
        assertEndsAs(new Abandoned(why));
        assertThat(center.calls).isEmpty();
    }

    @Test
    void whoLeavesWhileWaitingForStaffIsNoLongerShownAtTheDesk() {
        patient.ways.add(Way.STAFF);
        patient.leavesAt = Optional.of("awaitComparison");
        assertEndsAs(new Abandoned(Reason.ABANDONED));
        assertThat(staff.released).isEqualTo(staff.called).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CERTIFICATE_REVOKED", "SESSION_USED", "SIGNATURE_WRONG", "WRONG_INSTITUTION"})
    void whatTheCenterRefusesIsRefusedWithItsReason(Reason reason) {
        center.failsAt = Optional.of("inquireByCard");
        center.failsWith = reason;
        byPin(new ReaderAnswer.PinAccepted());
        assertEndsAs(new Refused(reason));
    }

    @Test
    void everyCheckInProvesOverAFreshNonceOfTheCenter() {
        byPin(new ReaderAnswer.PinAccepted());
        checkIn.byCard(patient);
        var first = reader.signedNonce;
        byPin(new ReaderAnswer.PinAccepted());
        checkIn.byCard(patient);
        assertThat(reader.signedNonce).isEqualTo(center.lastNonce).isNotEqualTo(first);
    }

    @Test
    void anAnswerThatCannotBeKeptIsNotShownAsOne() {
        byPin(new ReaderAnswer.PinAccepted());
        results.full = true;
        assertEndsAs(new Unavailable(Reason.RESULT_NOT_KEPT));
    }

    /** Whatever the way it ended: nothing held, one outcome, the patient told, the reader ended once. */
    private void assertEndsAs(CheckInOutcome expected) {
        int readersBefore = reader.ended;
        assertThat(checkIn.byCard(patient)).isEqualTo(expected);
        assertThat(results.held).isEmpty();
        assertThat(results.ended).endsWith(expected);
        assertThat(patient.told).endsWith(expected);
        assertThat(reader.ended).isEqualTo(readersBefore + 1);
        assertThat(results.readersEnded)
                .endsWith(new ReaderEnd(
                        EndOfReader.ENDED,
                        Duration.ofSeconds(34),
                        Optional.of(expected),
                        Map.of(Reason.PAGE_NOT_ALLOWED, 2)));
    }

    private void byPin(ToPin... answers) {
        patient.ways.add(Way.PIN);
        reader.pinAnswers.addAll(List.of(answers));
    }

    private static Answered answered() {
        return new Answered(new Eligibility.NotFound(), Optional.of(Reason.NO_COVERAGE_FOUND));
    }
}
