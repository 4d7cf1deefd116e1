package shikaku.terminal.center;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.CheckDigit;
import shikaku.domain.Eligibility;
import shikaku.domain.InstitutionCode;
import shikaku.evidence.Hash;
import shikaku.evidence.Receipt;
import shikaku.message.BulkWriting;
import shikaku.message.Elements;
import shikaku.message.Reason;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkResult;
import shikaku.message.bulk.Echo;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.RequestHeader;
import shikaku.terminal.CenterDouble;
import shikaku.terminal.Limits;
import shikaku.terminal.store.OpenStore;

class WatchedBulkTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RequestHeader HEADER = RequestHeader.of(new InstitutionCode(CheckDigit.append("281000001")));
    private static final ReceptionNumber JOB = new ReceptionNumber("1");
    private static final BulkDownloadRequest FETCH = new BulkDownloadRequest(HEADER, JOB);

    @TempDir
    private Path folder;

    private OpenStore store;

    @BeforeEach
    void open() throws Exception {
        store = new OpenStore(folder.resolve("store"), "2026-11-24T08:00");
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void whoseAnswerIsNotGoodIsKeptForTheDeskAndTheAnswerGoesOnAsItCame() throws Exception {
        Path answer = folder.resolve("answer.xml");
        fetch(
                BulkKind.INQUIRIES,
                answer,
                unit(Optional.of("1"), Confirmation.Decided.of(new Eligibility.NotFound())),
                unit(Optional.of("2"), Confirmation.Decided.of(new Eligibility.Blocked())),
                unit(Optional.of("3"), new Confirmation.NotDecided(Remark.of(Reason.VALUE_NOT_ALLOWED))),
                unit(Optional.empty(), Confirmation.Decided.of(new Eligibility.Multiple())),
                unit(Optional.of("5"), Confirmation.Decided.of(new Eligibility.Valid(CenterDouble.coverage()))),
                unit(
                        Optional.of("6"),
                        Confirmation.Decided.of(new Eligibility.ValidUnregistered(CenterDouble.coverage()))));
        assertThat(store.inAdvance.today())
                .extracting(kept -> new String(kept.answer().toByteArray(), StandardCharsets.UTF_8))
                .satisfiesExactly(
                        one -> assertThat(one).contains("<ArbitraryIdentifier>1<", "<QualificationValidity>4<"),
                        two -> assertThat(two).contains("<ArbitraryIdentifier>2<"),
                        three -> assertThat(three).contains("<ArbitraryIdentifier>3<", Reason.VALUE_NOT_ALLOWED.code()),
                        six -> assertThat(six)
                                .as("without a ticket the claim comes back")
                                .contains("<ArbitraryIdentifier>6<", "<QualificationValidity>6<"));
        assertThat(Files.readString(answer)).contains("<ReceptionNumber>1<");
    }

    @Test
    void whomAccountingCouldNotAskAboutStandsOnTheListUntilTheyAreAskedAbout() throws Exception {
        var keyless = new BulkConfirmUnit(
                Echo.of(new Elements().text("Birthdate", "20150401").text("ArbitraryIdentifier", "00000007")),
                new Confirmation.NotDecided(Remark.of(Reason.NO_KEY_TO_ASK_WITH)),
                Optional.empty());
        Path said = folder.resolve("left-out.xml");
        new Answering(List.of(keyless)).fetch(BulkKind.INQUIRIES, FETCH, said);
        var ahead = new Ahead(store.inAdvance);
        ahead.leftOut(Files.readAllBytes(said));
        ahead.leftOut(Files.readAllBytes(said));
        assertThat(store.inAdvance.today())
                .extracting(kept -> new String(kept.answer().toByteArray(), StandardCharsets.UTF_8))
                .satisfiesExactly(one ->
                        assertThat(one).contains("<ArbitraryIdentifier>00000007<", Reason.NO_KEY_TO_ASK_WITH.code()));
        fetch(
                BulkKind.INQUIRIES,
                folder.resolve("later.xml"),
                unit(Optional.of("00000007"), Confirmation.Decided.of(new Eligibility.Valid(CenterDouble.coverage()))));
        assertThat(store.inAdvance.today()).isEmpty();
    }

    @Test
    void whoHasNoKeyOfAccountingsIsListedUnderTheNumbersOfTheQuestion() throws Exception {
        fetch(BulkKind.INQUIRIES, folder.resolve("keyless.xml"), asked("567"), asked("568"));
        assertThat(store.inAdvance.today())
                .extracting(kept -> new String(kept.answer().toByteArray(), StandardCharsets.UTF_8))
                .satisfiesExactly(
                        one -> assertThat(one).contains("<InsuredIdentificationNumber>567<"),
                        two -> assertThat(two).contains("<InsuredIdentificationNumber>568<"));
    }

    private static BulkConfirmUnit asked(String number) {
        Elements question = new Elements().text("InsurerNumber", "138057").text("InsuredIdentificationNumber", number);
        return new BulkConfirmUnit(
                Echo.of(question), Confirmation.Decided.of(new Eligibility.NotFound()), Optional.empty());
    }

    @Test
    void ofAJobTooLargeForTheListTheDeskIsToldHowManyMoreThereAreOnceHoweverOftenItIsFetched() throws Exception {
        BulkConfirmUnit[] units = IntStream.rangeClosed(1, Limits.ADVANCE_PEOPLE + 7)
                .mapToObj(person -> unit(
                        Optional.of(Integer.toString(person)), Confirmation.Decided.of(new Eligibility.NotFound())))
                .toArray(BulkConfirmUnit[]::new);
        units[Limits.ADVANCE_PEOPLE + 2] =
                unit(Optional.of("good"), Confirmation.Decided.of(new Eligibility.Valid(CenterDouble.coverage())));
        fetch(BulkKind.INQUIRIES, folder.resolve("large.xml"), units);
        fetch(BulkKind.INQUIRIES, folder.resolve("again.xml"), units);
        assertThat(store.inAdvance.today()).hasSize(Limits.ADVANCE_PEOPLE);
        assertThat(store.inAdvance.more()).isEqualTo(6);
    }

    @Test
    void aJobUnderWayOrOfAnotherKindTellsTheDeskNothing() throws Exception {
        fetch(BulkKind.INQUIRIES, folder.resolve("none.xml"));
        fetch(
                BulkKind.REGISTRATIONS,
                folder.resolve("other.xml"),
                unit(Optional.of("1"), Confirmation.Decided.of(new Eligibility.NotFound())));
        assertThat(store.inAdvance.today()).isEmpty();
    }

    private void fetch(BulkKind kind, Path into, BulkConfirmUnit... units) throws Exception {
        new WatchedBulk(new Answering(List.of(units)), new Ahead(store.inAdvance)).fetch(kind, FETCH, into);
    }

    private static BulkConfirmUnit unit(Optional<String> person, Confirmation said) {
        Echo echo = Echo.of(new Elements().optional("ArbitraryIdentifier", person, text -> text));
        return new BulkConfirmUnit(echo, said, Optional.empty());
    }

    private record Answering(List<BulkConfirmUnit> units) implements BulkLine {
        @Override
        public Taken send(BulkKind kind, Path request, RequestKey name) {
            throw new AssertionError("nothing is sent");
        }

        @Override
        public Receipt fetch(BulkKind kind, BulkDownloadRequest request, Path into) throws IOException {
            var result = new BulkResult(
                    LocalDateTime.of(2026, 11, 24, 7, 0),
                    HEADER,
                    Optional.of(TODAY),
                    JOB,
                    Optional.of(new BulkCounts(units.size(), 0)).filter(_ -> !units.isEmpty()));
            try (var writing = new BulkWriting(Files.newOutputStream(into), result.envelope())) {
                for (BulkConfirmUnit unit : units) {
                    writing.unit(BulkConfirmUnit.NAME, unit.toElements());
                }
            }
            return new Receipt(6, 7, Hash.of(new byte[Hash.LENGTH]));
        }
    }
}
