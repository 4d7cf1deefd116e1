package shikaku.terminal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.RequestHeader;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.Typed;

@Proves(clauses = Clause.C17)
class DayCloseTest {
    private static final String NAME = "TAKARAZUKA HANAKO";
    private static final InsuredCardKey KEY = new InsuredCardKey(
            new InsurerNumber("138057"), Optional.empty(), new InsuredNumber("98765432"), Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void beforeTheCloseEverythingStays() throws Exception {
        CheckInNumber number = answeredAt("2026-11-24T10:00");
        try (OpenStore later = new OpenStore(folder, "2026-11-24T19:59")) {
            assertThat(later.close.closePast()).isEmpty();
            assertThat(later.results.find(number).orElseThrow().message()).isPresent();
        }
    }

    @Test
    void afterTheCloseNeitherRowNorKeyNorByteIsLeft() throws Exception {
        answeredAt("2026-11-24T10:00");
        try (OpenStore later = new OpenStore(folder, "2026-11-24T20:00")) {
            assertThat(later.close.closePast()).hasSize(1);
            assertThat(later.results.today(10)).isEmpty();
            assertThat(later.deliveries.offer(0)).isEmpty();
            assertThat(folder.resolve("keys/2026-11-24.key")).doesNotExist();
            assertThat(Files.size(folder.resolve("terminal.db-wal"))).isZero();
            assertThat(later.bytes()).doesNotContain("PIN\u0000GUARDIAN").doesNotContain(NAME);
            assertThat(later.evidence()).endsWith("DELETED");
        }
    }

    @Test
    void theEvidenceSaysHowMuchWasErasedAndHowMuchOfItNobodyFetched() throws Exception {
        try (OpenStore store = new OpenStore(folder, "2026-11-24T10:00")) {
            store.answered("fetched");
            store.answered("not fetched");
            store.results.ended(store.results.begin(Optional.empty()), CheckInOutcome.because(Reason.CARD_REMOVED));
            store.deliveries.acknowledge(1);
        }
        try (OpenStore later = new OpenStore(folder, "2026-11-24T20:00")) {
            later.close.closePast();
            assertThat(later.words().getLast()).startsWith("erased check-ins 3 results 2 not-fetched 1 ");
        }
    }

    @Test
    void theEvidenceCountsWhateverElseWasErased() throws Exception {
        try (OpenStore store = new OpenStore(folder, "2026-11-24T10:00")) {
            CheckInNumber card = store.results.begin(Optional.empty());
            store.results.ended(card, CheckInOutcome.because(Reason.CENTER_UNREACHABLE));
            CheckInNumber typed = store.results.begin(typed());
            store.results.ended(typed, CheckInOutcome.because(Reason.CENTER_UNREACHABLE));
            store.registrations.keep(registration());
        }
        // A key lasts a week, then the visit alone is on the list; the list ends after a month.
        try (OpenStore later = new OpenStore(folder, "2026-12-03T09:00")) {
            later.close.closePast();
            assertThat(later.words()).contains("carried over 3, typed keys erased 1");
            assertThat(later.notes.all()).hasSize(2);
        }
        try (OpenStore later = new OpenStore(folder, "2027-02-01T09:00")) {
            later.close.closePast();
            assertThat(later.words().getLast())
                    .isEqualTo(
                            "erased check-ins 2 results 0 not-fetched 0 typed-keys 0 notes 2 registrations 0 in-advance 0");
        }
    }

    @Test
    void aKeyThatWasTypedAndNeverAskedIsCountedWhereTheTerminalWasOff() throws Exception {
        try (OpenStore store = new OpenStore(folder, "2026-11-24T10:00")) {
            CheckInNumber typed = store.results.begin(typed());
            store.results.ended(typed, CheckInOutcome.because(Reason.CENTER_UNREACHABLE));
        }
        try (OpenStore later = new OpenStore(folder, "2027-02-01T09:00")) {
            later.close.closePast();
            assertThat(later.words().getLast()).contains("typed-keys 1 notes 0 ");
        }
    }

    @Test
    void whatACrashLeftOfAClosedDayGoesAlsoWhereTheDayHadNoCheckIn() throws Exception {
        try (OpenStore store = new OpenStore(folder, "2026-11-24T10:00")) {
            store.registrations.refused(store.registrations.keep(registration()), Reason.UNEXPECTED_MESSAGE);
            store.unregistered.all();
        }
        Files.delete(folder.resolve("keys/2026-11-24.key"));
        try (OpenStore later = new OpenStore(folder, "2027-02-01T09:00")) {
            later.close.closePast();
            assertThat(later.words().getLast()).contains("registrations 1 ");
        }
    }

    @Test
    void somebodyAtTheKioskAtTheCloseFinishesAndTheirAnswerIsKeptUntilTheNextClose() throws Exception {
        CheckInNumber number = begunAt("2026-11-24T19:59");
        answeredAt("2026-11-24T19:59");
        try (OpenStore after = new OpenStore(folder, "2026-11-24T20:05")) {
            after.close.closePast();
            assertThat(after.results.today(10)).extracting(HeldCheckIn::number).containsExactly(number);
            after.results.hold(number, OpenStore.answer(NAME), OpenStore.BY_PIN, Consents.NONE);
            after.close.closePast();
            assertThat(after.results.find(number).orElseThrow().message()).isPresent();
            assertThat(after.deliveries.offer(0)).isPresent();
            assertThat(after.left).isEmpty();
        }
        try (OpenStore next = new OpenStore(folder, "2026-11-25T20:00")) {
            next.close.closePast();
            assertThat(next.results.today(10)).isEmpty();
        }
    }

    @Test
    void tenMinutesAfterTheCloseNobodyIsAskedAnyFurther() throws Exception {
        CheckInNumber number = begunAt("2026-11-24T19:59");
        try (OpenStore late = new OpenStore(folder, "2026-11-24T20:10")) {
            late.close.closePast();
            assertThat(late.left).containsExactly(number);
            assertThat(late.results.find(number).orElseThrow().outcome()).isEmpty();
        }
    }

    @Test
    void whatIsNotOverTwelveMinutesAfterTheCloseEndsAsAbandonedAndNothingOfItIsKept() throws Exception {
        CheckInNumber number = begunAt("2026-11-24T19:59");
        try (OpenStore late = new OpenStore(folder, "2026-11-24T20:12")) {
            late.close.closePast();
            assertThat(late.words("CHECK_IN_ENDED")).containsExactly("abandoned");
            assertThat(late.results.find(number)).isEmpty();
            assertThatExceptionOfType(CheckInEnded.class)
                    .isThrownBy(
                            () -> late.results.hold(number, OpenStore.answer(NAME), OpenStore.BY_PIN, Consents.NONE));
        }
    }

    @Test
    void anAnswerOfAClosedDayIsNowhereToBeSeenEvenBeforeItIsErased() throws Exception {
        CheckInNumber number = answeredAt("2026-11-24T10:00");
        try (OpenStore after = new OpenStore(folder, "2026-11-24T20:00")) {
            assertThat(after.results.find(number).orElseThrow().message()).isEmpty();
            assertThat(after.deliveries.offer(0)).isEmpty();
            after.answered("of the next day");
            assertThat(after.deliveries.offer(0).orElseThrow().number()).isEqualTo(2);
        }
    }

    @Test
    void aFileThatIsNoKeyIsLeftAlone() throws Exception {
        answeredAt("2026-11-24T10:00");
        Path stray = Files.createFile(folder.resolve("keys/note.key"));
        Path noDay = Files.createFile(folder.resolve("keys/2026-13-99.key"));
        try (OpenStore later = new OpenStore(folder, "2026-11-24T20:00")) {
            assertThat(later.close.closePast()).hasSize(1);
            assertThat(stray).exists();
            assertThat(noDay).exists();
        }
    }

    @Test
    void aKeyThatCannotBeDestroyedSavesNeitherRowsNorOtherKeys() throws Exception {
        answeredAt("2026-11-24T10:00");
        Files.createDirectories(folder.resolve("keys/2026-11-20.key/full"));
        try (OpenStore later = new OpenStore(folder, "2026-11-24T20:00")) {
            assertThatExceptionOfType(IOException.class).isThrownBy(later.close::closePast);
            assertThat(later.results.today(10)).isEmpty();
            assertThat(folder.resolve("keys/2026-11-24.key")).doesNotExist();
        }
    }

    @Test
    void startAndStopAreEvidence() throws Exception {
        try (OpenStore store = new OpenStore(folder, "2026-11-24T10:00")) {
            store.close.afterStart();
            store.close.beforeStop();
            assertThat(store.evidence()).containsExactly("PROGRAM_STARTED", "PROGRAM_STOPPED");
        }
    }

    @Test
    void theCentersReceiptOutlivesTheAnswerItWasGivenFor() throws Exception {
        answeredAt("2026-11-24T10:00");
        try (OpenStore later = new OpenStore(folder, "2026-11-24T20:00")) {
            later.close.closePast();
            assertThat(later.receipts()).isEmpty();
            assertThat(later.words()).anyMatch(word -> word.endsWith(OpenStore.RECEIPT.text()));
        }
    }

    @Test
    void whatComesAfterTheCloseIsKeptUntilTomorrow() throws Exception {
        CheckInNumber number = answeredAt("2026-11-24T20:30");
        try (OpenStore next = new OpenStore(folder, "2026-11-25T09:00")) {
            assertThat(next.close.closePast()).isEmpty();
            assertThat(next.results.find(number).orElseThrow().message()).isPresent();
        }
    }

    @Test
    void numbersAreNeverUsedTwiceAlsoAfterTheClose() throws Exception {
        CheckInNumber first = answeredAt("2026-11-24T10:00");
        try (OpenStore next = new OpenStore(folder, "2026-11-25T09:00")) {
            next.close.closePast();
            assertThat(next.answered("next").value()).isGreaterThan(first.value());
            assertThat(next.deliveries.offer(0).orElseThrow().number()).isEqualTo(2);
        }
    }

    @Test
    void whenTheKeyIsGoneTheRowIsOnlyNoise() throws Exception {
        CheckInNumber number = answeredAt("2026-11-24T10:00");
        Files.delete(folder.resolve("keys/2026-11-24.key"));
        try (OpenStore again = new OpenStore(folder, "2026-11-24T11:00")) {
            assertThat(again.results.find(number).orElseThrow().message()).isEmpty();
        }
    }

    @Test
    void whatWasUnderWayWhenTheProgramEndedIsUnavailableAfterTheStart() throws Exception {
        CheckInNumber number;
        try (OpenStore store = new OpenStore(folder, "2026-11-24T10:00")) {
            number = store.results.begin(Optional.empty());
        }
        try (OpenStore again = new OpenStore(folder, "2026-11-24T10:01")) {
            again.close.afterStart();
            HeldCheckIn settled = again.results.find(number).orElseThrow();
            assertThat(settled.outcome()).contains("unavailable");
            assertThat(settled.reason()).contains(Reason.INTERNAL_FAULT);
        }
    }

    @Test
    void whatWasSaidToBeHeldSurvivesAKillInTheMiddleOfWritingAndWhatWasUnpackedDoesNot() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long said = 0;
        try (var lines = writer.inputReader()) {
            while (said < 20) {
                said = Long.parseLong(lines.readLine());
            }
            // By its handle: Process.destroyForcibly would close the stream that is still to be read.
            writer.toHandle().destroyForcibly();
            assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said = line.isEmpty() ? said : Long.parseLong(line);
            }
        }
        List<Path> left = unpacked();
        assertThat(left).as("the library of whoever was killed").isNotEmpty();
        try (OpenStore again = new OpenStore(folder, "2026-11-24T10:00")) {
            assertThat(unpacked()).doesNotContainAnyElementsOf(left);
            again.close.afterStart();
            for (long number = 1; number <= said; number++) {
                assertThat(again.results
                                .find(new CheckInNumber(number))
                                .orElseThrow()
                                .message())
                        .isPresent();
                assertThat(again.deliveries.offer(number - 1).orElseThrow().number())
                        .isEqualTo(number);
            }
        }
    }

    /** SQLite's own library, in a folder that nobody else may enter. */
    private List<Path> unpacked() throws Exception {
        Path own = folder.resolve("native");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
        try (var copies = Files.list(own)) {
            return copies.toList();
        }
    }

    private static Typed typed() {
        return new Typed(
                new InsuredCardQuery(KEY, LocalDate.of(2015, 4, 1)), AnsweredBy.GUARDIAN, new Consents(true, false));
    }

    private static ReferenceNumberRegistration registration() {
        return new ReferenceNumberRegistration(
                RequestHeader.of(new InstitutionCode("2810000014")),
                new ReferenceNumberRegistrationInfo(new ReferenceNumber("P-1"), KEY));
    }

    private CheckInNumber begunAt(String time) throws Exception {
        try (OpenStore store = new OpenStore(folder, time)) {
            return store.results.begin(Optional.empty());
        }
    }

    private CheckInNumber answeredAt(String time) throws Exception {
        try (OpenStore store = new OpenStore(folder, time)) {
            return store.answered(NAME);
        }
    }
}
