package shikaku.terminal.later;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultHeader;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;
import shikaku.terminal.store.OpenStore;
import shikaku.terminal.store.StoredRegistrations;
import shikaku.terminal.store.StoredRegistrations.Standing;

/** What accounting hands in reaches the center whatever happens in between, and takes effect there once. */
@Proves(arrows = {Arrow.A9, Arrow.A10})
class RegistrationsOwedTest {
    private static final RequestHeader HEADER = RequestHeader.of(new InstitutionCode("2810000014"));

    @TempDir
    private Path folder;

    private OpenStore store;
    private final Map<InsuredCardKey, String> atTheCenter = new HashMap<>();
    private final List<String> received = new ArrayList<>();
    private Optional<Reason> beforeTheCenter = Optional.empty();
    private Optional<Reason> afterTheCenter = Optional.empty();
    private Processing said = Processing.normal();
    private int askings;
    private long nanos;

    @BeforeEach
    void open() throws Exception {
        reopen("2026-11-24T10:00");
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void whileTheLineIsDownItIsKeptAndOnceItIsBackItGoesOutByItself() throws Exception {
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        assertThat(handIn("P-1")).isInstanceOf(Standing.Waiting.class);
        assertThat(owed().next()).isEqualTo(Owed.Turn.NOT_NOW);
        beforeTheCenter = Optional.empty();
        assertThat(owed().next()).isEqualTo(Owed.Turn.GOT_ON);
        assertThat(owed().next()).isEqualTo(Owed.Turn.NOTHING_OWED);
        assertThat(received).containsExactly("P-1");
        assertThat(handIn("P-1")).isInstanceOf(Standing.Answered.class);
        assertThat(atTheCenter).hasSize(1).containsValue("P-1");
    }

    /** At the center both keys may be one person's, which the terminal cannot know; the same goes for a 一括登録 in between. */
    @Test
    void whatIsHandedInAgainIsRegisteredAgainBecauseAnythingMayHaveTakenItsPlaceAtTheCenterMeanwhile()
            throws Exception {
        handIn("P-1");
        owed().handIn(registration("P-2", "2"));
        assertThat(handIn("P-1")).isInstanceOf(Standing.Answered.class);
        assertThat(received).containsExactly("P-1", "P-2", "P-1");
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        assertThat(handIn("P-1")).as("no old answer is given for it").isInstanceOf(Standing.Waiting.class);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void itIsDeliveredOnceOverDaysWhoseKeysAreGone() throws Exception {
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        handIn("P-1");
        for (String day : List.of("2026-11-25T09:00", "2026-11-28T09:00")) {
            store.close();
            reopen(day);
            store.close.closePast();
            assertThat(owed().next()).isEqualTo(Owed.Turn.NOT_NOW);
        }
        assertThat(folder.resolve("keys").toFile().list()).containsExactly("2026-11-28.key");
        beforeTheCenter = Optional.empty();
        assertThat(owed().next()).isEqualTo(Owed.Turn.GOT_ON);
        assertThat(received).containsExactly("P-1");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void afterItsDaysItIsGivenUpOnRecordAndAtTheDeskUntilStaffHaveSeenToIt() throws Exception {
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        handIn("P-1");
        closedOn("2026-12-25T09:00");
        assertThat(owed().next()).isEqualTo(Owed.Turn.NOT_NOW);
        assertThat(store.unregistered.all()).isEmpty();
        closedOn("2026-12-26T09:00");
        assertThat(owed().next()).isEqualTo(Owed.Turn.NOTHING_OWED);
        assertThat(store.words("REFERENCE_NUMBER_KEPT")).containsExactly("taken in", "given up 1");
        assertThat(store.reasons("REFERENCE_NUMBER_KEPT")).containsExactly(Reason.REGISTRATION_GIVEN_UP.code());
        closedOn("2026-12-27T09:00");
        var one = store.unregistered.all().getFirst();
        assertThat(one.referenceNumber()).contains(new ReferenceNumber("P-1"));
        assertThat(one.why()).isEqualTo(Reason.REGISTRATION_GIVEN_UP);
        assertThat(one.taken()).isEqualTo("2026-11-24");
        assertThat(store.bytes()).doesNotContain("P-1");
        assertThat(store.unregistered.settled(one.number(), "hanako")).isTrue();
        assertThat(store.unregistered.settled(one.number(), "hanako")).isFalse();
        assertThat(store.unregistered.all()).isEmpty();
        assertThat(store.words("REFERENCE_NUMBER_KEPT")).endsWith("settled");
    }

    @Test
    void whatNobodySawToAtTheDeskGoesAfterAMonthAndItsErasureIsOnRecord() throws Exception {
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        handIn("P-1");
        closedOn("2026-12-26T09:00");
        closedOn("2027-01-26T09:00");
        assertThat(store.unregistered.all()).hasSize(1);
        closedOn("2027-01-27T09:00");
        assertThat(store.unregistered.all()).isEmpty();
        assertThat(store.words("DELETED").getLast()).contains("registrations 1 ");
    }

    @Test
    void aTerminalThatWasOffForHalfAYearGivesUpOnRecordAllTheSame() throws Exception {
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        handIn("P-1");
        closedOn("2027-05-24T09:00");
        assertThat(store.words("REFERENCE_NUMBER_KEPT")).endsWith("given up 1");
        assertThat(store.unregistered.all()).hasSize(1);
    }

    @Test
    void whatNobodyCanReadAnyMoreIsGivenUpToo() throws Exception {
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        handIn("P-1");
        Files.delete(folder.resolve("keys/2026-11-24.key"));
        closedOn("2026-11-25T09:00");
        assertThat(store.unregistered.all())
                .singleElement()
                .satisfies(one -> assertThat(one.referenceNumber()).isEmpty());
        closedOn("2026-11-26T09:00");
        assertThat(store.unregistered.all()).hasSize(1);
    }

    @Test
    void whatWasGivenUpBeginsAnewWhenThatPersonsNumberIsHandedInAgain() throws Exception {
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        handIn("P-1");
        closedOn("2026-12-26T09:00");
        beforeTheCenter = Optional.empty();
        assertThat(handIn("P-1")).isInstanceOf(Standing.Answered.class);
        assertThat(store.unregistered.all()).isEmpty();
        assertThat(received).containsExactly("P-1");
    }

    @Test
    void whatTheCenterRefusesLaterIsAtTheDeskOverTheCloseUnlessWhoeverHandedItInHearsOfIt() throws Exception {
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        handIn("P-1");
        owed().handIn(registration("P-2", "2"));
        beforeTheCenter = Optional.empty();
        said = new Processing.Failed(Remark.of(Reason.REFERENCE_NUMBER_REFUSED));
        RegistrationsOwed owed = owed();
        owed.next();
        owed.next();
        assertThat(store.unregistered.all()).hasSize(2);
        handIn("P-1");
        assertThat(store.unregistered.all()).hasSize(1);
        closedOn("2026-11-25T09:00");
        assertThat(store.unregistered.all())
                .singleElement()
                .satisfies(one -> assertThat(one.why()).isEqualTo(Reason.REFERENCE_NUMBER_REFUSED));
        assertThat(owed().next()).as("what was refused is not asked by itself").isEqualTo(Owed.Turn.NOTHING_OWED);
    }

    @Test
    void howeverOftenItIsHandedInTheCenterIsAskedAtABoundedRateAndAtOnceWhenItServes() throws Exception {
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        RegistrationsOwed owed = owed();
        for (int times = 0; times < 600; times++) {
            owed.handIn(registration("P-1"));
            nanos += TimeUnit.SECONDS.toNanos(1);
        }
        assertThat(askings).as("in ten minutes").isLessThan(12);
        nanos += Limits.CATCH_UP_LONGEST.toNanos();
        beforeTheCenter = Optional.empty();
        assertThat(owed.handIn(registration("P-1"))).isInstanceOf(Standing.Answered.class);
        assertThat(owed.handIn(registration("P-2", "2"))).isInstanceOf(Standing.Answered.class);
    }

    /** Each write to the store is the last thing that happens once, before it and after it; then the terminal starts again. */
    @ParameterizedTest
    @CsvSource({"0,false,0", "0,true,1", "1,false,2", "1,true,1"})
    void killedAtAnyWriteItTakesEffectOnce(int write, boolean after, int sent) throws Exception {
        var dying = new RegistrationsOwed(
                new StoredRegistrations(
                        new Dying(store.ledger(), write, after), store.keys, store.day, new SecureRandom(), () -> {}),
                this::center,
                _ -> {},
                pauses());
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> dying.handIn(registration("P-1")));
        store.close();
        reopen("2026-11-24T10:05");
        owed().next();
        assertThat(received).hasSize(sent);
        assertThat(handIn("P-1")).isInstanceOf(Standing.Answered.class);
        assertThat(owed().next()).isEqualTo(Owed.Turn.NOTHING_OWED);
        assertThat(atTheCenter).hasSize(1).containsValue("P-1");
    }

    @Test
    void anAnswerThatWasLostOnTheWayIsAskedForAgainAndTheEffectIsThereOnce() throws Exception {
        afterTheCenter = Optional.of(Reason.TIMEOUT);
        assertThat(handIn("P-1")).isInstanceOf(Standing.Waiting.class);
        afterTheCenter = Optional.empty();
        assertThat(owed().next()).isEqualTo(Owed.Turn.GOT_ON);
        assertThat(atTheCenter).hasSize(1).containsValue("P-1");
    }

    @Test
    void anotherNumberForTheSamePersonTakesThePlaceOfTheFormerWhichNeverComesAfterIt() throws Exception {
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        handIn("P-1");
        handIn("P-2");
        beforeTheCenter = Optional.empty();
        RegistrationsOwed owed = owed();
        assertThat(owed.next()).isEqualTo(Owed.Turn.GOT_ON);
        assertThat(owed.next()).isEqualTo(Owed.Turn.NOTHING_OWED);
        assertThat(received).containsExactly("P-2");
    }

    @Test
    void whatWaitsGoesOutInTheOrderInWhichItWasHandedInHoweverOftenTheLineFailed() throws Exception {
        beforeTheCenter = Optional.of(Reason.TIMEOUT);
        RegistrationsOwed owed = owed();
        owed.handIn(registration("D-2", "1"));
        owed.handIn(registration("D-1", "2"));
        assertThat(owed.next()).isEqualTo(Owed.Turn.NOT_NOW);
        nanos += Limits.CATCH_UP_LONGEST.toNanos();
        beforeTheCenter = Optional.empty();
        assertThat(owed.handIn(registration("D-3", "3")))
                .as("whoever comes now comes after them")
                .isInstanceOf(Standing.Answered.class);
        assertThat(received).containsExactly("D-2", "D-1", "D-3");
    }

    @Test
    void aNumberGivenUpByOneOnlyForTheTimeBeingIsGivenUpBeforeAnotherHasIt() throws Exception {
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        handIn("D-2");
        owed().handIn(registration("D-1", "2"));
        handIn("D-3");
        assertThat(handIn("D-2")).as("the last word on that person").isInstanceOf(Standing.Waiting.class);
        beforeTheCenter = Optional.empty();
        RegistrationsOwed owed = owed();
        while (owed.next() != Owed.Turn.NOTHING_OWED) {
            assertThat(received).hasSizeLessThan(4);
        }
        assertThat(received).containsExactly("D-2", "D-1", "D-2");
    }

    @Test
    void ofOnePersonNoLaterNumberOvertakesOneOnWhichTheCenterFails() throws Exception {
        beforeTheCenter = Optional.of(Reason.INTERNAL_FAULT);
        handIn("P-1");
        store.registrations.keep(registration("P-2", "2"));
        store.registrations.keep(registration("P-3"));
        RegistrationsOwed owed = owed();
        owed.next();
        beforeTheCenter = Optional.empty();
        owed.next();
        owed.next();
        owed.next();
        assertThat(received).containsExactly("P-2", "P-1", "P-3");
    }

    @Test
    void whatTheCenterRefusesLaterIsToldToWhoeverHandsItInAgainAndAskedAnewAfterThat() throws Exception {
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        handIn("P-1");
        beforeTheCenter = Optional.empty();
        said = new Processing.Failed(Remark.of(Reason.REFERENCE_NUMBER_REFUSED));
        owed().next();
        assertThat(store.refused("REFERENCE_NUMBER_REGISTERED"))
                .containsExactly(Reason.REFERENCE_NUMBER_REFUSED.code());
        assertThat(handIn("P-1"))
                .isInstanceOfSatisfying(
                        Standing.Answered.class,
                        answered -> assertThat(answered.said().processing()).isEqualTo(said));
        said = Processing.normal();
        handIn("P-1");
        assertThat(received).containsExactly("P-1", "P-1");
    }

    /** 番号当ての歯止め: it is refused for what others at this institution missed, and not for what it says. */
    @Test
    void whatTheCenterDoesNotAnswerForTheTimeBeingBecauseNumbersWereTriedOutWaitsAndKeepsNoOtherFromBeingDelivered()
            throws Exception {
        said = new Processing.Failed(Remark.of(Reason.NUMBERS_GUESSED));
        RegistrationsOwed owed = owed();
        assertThat(owed.handIn(registration("P-1"))).isInstanceOf(Standing.Waiting.class);
        assertThat(owed.next()).as("later").isEqualTo(Owed.Turn.NOT_NOW);
        assertThat(store.unregistered.all()).as("nothing is lost yet").isEmpty();
        store.registrations.keep(registration("P-2", "2"));
        said = Processing.normal();
        while (owed.next() != Owed.Turn.NOTHING_OWED) {
            assertThat(received).hasSizeLessThan(5);
        }
        assertThat(received).containsExactly("P-1", "P-1", "P-2", "P-1");
        assertThat(atTheCenter).containsValues("P-1", "P-2");
        assertThat(store.refused("REFERENCE_NUMBER_REGISTERED")).isEmpty();
    }

    @Test
    void oneThatTheCenterNeverAnswersKeepsNoOtherFromBeingDelivered() throws Exception {
        beforeTheCenter = Optional.of(Reason.INTERNAL_FAULT);
        handIn("P-1");
        store.registrations.keep(registration("P-2", "2"));
        RegistrationsOwed owed = owed();
        owed.next();
        beforeTheCenter = Optional.empty();
        owed.next();
        assertThat(received).containsExactly("P-2");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void noFileHoldsAnythingOfItInTheClearAndItIsOnRecord() throws Exception {
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        handIn("PATIENT-NUMBER-1");
        assertThat(store.bytes()).doesNotContain("PATIENT-NUMBER-1");
        beforeTheCenter = Optional.empty();
        owed().next();
        assertThat(store.bytes()).doesNotContain("PATIENT-NUMBER-1");
        assertThat(store.words("REFERENCE_NUMBER_KEPT")).containsExactly("taken in");
        assertThat(store.words("REFERENCE_NUMBER_REGISTERED")).containsExactly("answered");
    }

    private ReferenceNumberRegistrationResult center(ReferenceNumberRegistration asked) throws CheckInEnded {
        askings++;
        if (beforeTheCenter.isPresent()) {
            throw new CheckInEnded(beforeTheCenter.get());
        }
        received.add(asked.info().referenceNumber().value());
        if (said instanceof Processing.Normal) {
            atTheCenter.put(asked.info().key(), asked.info().referenceNumber().value());
        }
        if (afterTheCenter.isPresent()) {
            throw new CheckInEnded(afterTheCenter.get());
        }
        var header = new ResultHeader(LocalDateTime.of(2026, 11, 24, 10, 0), asked.header());
        return new ReferenceNumberRegistrationResult(header, asked.info(), said);
    }

    @Test
    void whatWasDeliveredGivesWayAndWhatWaitsFillsTheStoreUntilItIsRefused() throws Exception {
        var two = new StoredRegistrations(store.ledger(), store.keys, store.day, new SecureRandom(), () -> {}, 2);
        var owed = new RegistrationsOwed(two, this::center, _ -> {}, pauses());
        for (String number : List.of("1", "2", "3")) {
            assertThat(owed.handIn(registration("P-" + number, number))).isInstanceOf(Standing.Answered.class);
        }
        beforeTheCenter = Optional.of(Reason.CENTER_UNREACHABLE);
        assertThat(owed.handIn(registration("P-4", "4"))).isInstanceOf(Standing.Waiting.class);
        assertThat(owed.handIn(registration("P-5", "5"))).isInstanceOf(Standing.Waiting.class);
        assertThatExceptionOfType(CheckInEnded.class)
                .isThrownBy(() -> owed.handIn(registration("P-6", "6")))
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo(Reason.REGISTRATIONS_FULL));
        assertThat(owed.handIn(registration("P-7", "5")))
                .as("in the place of the former")
                .isInstanceOf(Standing.Waiting.class);
    }

    private Standing handIn(String number) throws Exception {
        return owed().handIn(registration(number));
    }

    private RegistrationsOwed owed() {
        return new RegistrationsOwed(store.registrations, this::center, _ -> {}, pauses());
    }

    private Pauses pauses() {
        return new Pauses(new Random(1), () -> nanos);
    }

    /** The terminal is started then, and closes the days before. */
    private void closedOn(String time) throws Exception {
        store.close();
        reopen(time);
        store.close.closePast();
    }

    private void reopen(String time) throws Exception {
        store = new OpenStore(folder, time);
    }

    private static ReferenceNumberRegistration registration(String number) {
        return registration(number, "1");
    }

    private static ReferenceNumberRegistration registration(String number, String insured) {
        return new ReferenceNumberRegistration(
                HEADER,
                new ReferenceNumberRegistrationInfo(
                        new ReferenceNumber(number),
                        new InsuredCardKey(
                                new InsurerNumber("138057"),
                                Optional.empty(),
                                new InsuredNumber(insured),
                                Optional.empty())));
    }

    /** A store whose program dies at its nth write: before anything of it is on disk, or right after. */
    private static final class Dying implements Ledger {
        private final Ledger store;
        private final int last;
        private final boolean after;
        private int writes;

        Dying(Ledger store, int last, boolean after) {
            this.store = store;
            this.last = last;
            this.after = after;
        }

        @Override
        public void write(Deed deed, Work work) throws SQLException {
            boolean dies = writes++ == last;
            if (!dies || after) {
                store.write(deed, work);
            }
            if (dies) {
                throw new SQLException("killed");
            }
        }

        @Override
        public <T> T read(Query<T> query) throws SQLException {
            return store.read(query);
        }
    }
}
