package shikaku.center.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.center.sample.Samples.BORN;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.KYOKAI;
import static shikaku.center.sample.Samples.OTHER_CLINIC;
import static shikaku.center.sample.Samples.TODAY;
import static shikaku.center.sample.Samples.complete;
import static shikaku.center.sample.Samples.coverage;
import static shikaku.center.sample.Samples.key;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.center.answer.Reply;
import shikaku.center.emergency.EmergencyFolder;
import shikaku.center.emergency.Opening;
import shikaku.center.fake.FakeJournal;
import shikaku.center.fake.FakeRegistry;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.InstitutionCode;
import shikaku.domain.Sex;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.message.Reason;
import shikaku.message.insurer.CoverageRecord;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.Remark;
import shikaku.message.session.EmergencySearch;
import shikaku.message.session.FourItems;

/** 緊急時の検索: for whom an operator has opened it, as long as it is open, and each use told. */
@Proves(clauses = {Clause.C1, Clause.C17})
class InquiryByFourItemsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final String ADDRESS = "神戸市中央区１－１";
    private static final shikaku.domain.Period OPEN = shikaku.domain.Period.from(TODAY.minusYears(1));

    @TempDir
    private Path data;

    private final FakeJournal journal = new FakeJournal();
    private final FakeRegistry registry = new FakeRegistry();
    private Instant now = NOW;
    private EmergencyFolder folder;
    private InquiryByFourItems inquiries;

    @BeforeEach
    void begin() {
        folder = new EmergencyFolder(data.resolve("emergency"));
        inquiries = new InquiryByFourItems(
                new ConfirmationDates(() -> TODAY, Period.ofYears(5), Period.ofDays(31)),
                registry,
                folder,
                journal,
                () -> now,
                new Answering(Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"))));
        insure("r1", "p1", complete(key(KYOKAI, "1", "01"), OPEN));
    }

    @Test
    void nobodyHasOpenedItSoNobodyIsSearchedFor() {
        assertThat(refusal(CLINIC)).isEqualTo(Reason.EMERGENCY_SEARCH_CLOSED);
        assertThat(journal.last().act()).isEqualTo(Act.EMERGENCY_SEARCHED);
        assertThat(journal.last().reason()).contains(Reason.EMERGENCY_SEARCH_CLOSED.code());
    }

    @Test
    void itIsOpenForOneInstitutionAndClosesByItself() throws Exception {
        open(Duration.ofHours(2));
        assertThat(eligibility("神戸　花", ADDRESS)).isInstanceOf(Eligibility.Valid.class);
        assertThat(refusal(OTHER_CLINIC)).isEqualTo(Reason.EMERGENCY_SEARCH_CLOSED);
        now = NOW.plus(Duration.ofHours(2));
        assertThat(refusal(CLINIC)).isEqualTo(Reason.EMERGENCY_SEARCH_CLOSED);
    }

    @Test
    void anOperatorClosesItBeforeItsTime() throws Exception {
        open(Duration.ofHours(2));
        assertThat(folder.close(CLINIC, NOW)).isTrue();
        assertThat(refusal(CLINIC)).isEqualTo(Reason.EMERGENCY_SEARCH_CLOSED);
        assertThat(folder.close(CLINIC, NOW)).isFalse();
    }

    @Test
    @Proves(clauses = Clause.C21)
    void whatIsFoundIsOnRecordAndReportedAndShowsNothingThatNeedsConsent() throws Exception {
        open(Duration.ofHours(2));
        Coverage shown = eligibility("神戸　花", ADDRESS).disclosed().orElseThrow();
        assertThat(shown.limitCertificate()).isEmpty();
        assertThat(shown.specificDiseases()).isEmpty();
        assertThat(journal.last().whom()).contains("p1");
        assertThat(folder.report())
                .singleElement()
                .asString()
                .contains(CLINIC.digits(), "operator/taro", "call-17", "\t1\t0");
        assertThat(folder.report().getFirst()).doesNotContain("神戸");
    }

    @ParameterizedTest
    @CsvSource({
        "神戸花, 神戸市中央区1-1, true",
        "ｺｳﾍﾞ ﾊﾅ, 神戸市中央区１ー１, true",
        "コウベハナ, 神戸市 中央区1−1, true",
        "神戸花子, 神戸市中央区1-1, false",
        "神戸花, 神戸市中央区1-2, false",
        "神戸花, 神戸市中央区11, false",
        "神戸花, 神戸市中央区1 1, false",
        "コウベーハナ, 神戸市中央区1-1, false",
        "コウベ・ハナ, 神戸市中央区1-1, false",
    })
    void widthSpacesAndTheFormOfAHyphenAreForgivenAndNothingElse(String name, String address, boolean found)
            throws Exception {
        open(Duration.ofHours(2));
        assertThat(eligibility(name, address))
                .isInstanceOf(found ? Eligibility.Valid.class : Eligibility.NotFound.class);
    }

    @Test
    void whoFitsTwiceIsNobodyAndWhoHasNoAddressIsNotGuessed() throws Exception {
        open(Duration.ofHours(2));
        insure("r2", "p2", coverage(key(KYOKAI, "2", "01"), OPEN));
        assertThat(eligibility("神戸　花", ADDRESS)).isInstanceOf(Eligibility.Valid.class);
        insure("r3", "p3", complete(key(KYOKAI, "3", "01"), OPEN));
        assertThat(eligibility("神戸　花", ADDRESS)).isInstanceOf(Eligibility.Multiple.class);
        assertThat(journal.last().whom()).isEmpty();
    }

    @Test
    void whoIsNotFoundIsNotSaidToHaveTypedAWrongNumber() throws Exception {
        open(Duration.ofHours(2));
        assertThat(remark("神戸花子")).contains(Reason.NOBODY_UNDER_FOUR_ITEMS);
        insure("r3", "p3", complete(key(KYOKAI, "3", "01"), OPEN));
        assertThat(remark("神戸　花")).contains(Reason.SEVERAL_UNDER_FOUR_ITEMS);
    }

    private Optional<Reason> remark(String name) {
        return decided(name, ADDRESS).remark().flatMap(Remark::reason);
    }

    @Test
    void onlyVisitsOfTheLastMonthAreAskedAbout() throws Exception {
        open(Duration.ofHours(2));
        assertThat(refusal(TODAY.minusMonths(1).minusDays(1))).isEqualTo(Reason.COVERAGE_DATE_OUT_OF_BOUNDS);
        assertThat(refusal(TODAY.plusDays(1))).isEqualTo(Reason.COVERAGE_DATE_OUT_OF_BOUNDS);
        var search = search(CLINIC, TODAY.minusMonths(1), "神戸　花", ADDRESS);
        assertThat(inquiries.answer(CLINIC, search)).isInstanceOf(Reply.Given.class);
    }

    private Reason refusal(LocalDate visit) {
        var reply = inquiries.answer(CLINIC, search(CLINIC, visit, "神戸　花", ADDRESS));
        return ((Reply.Refused<QualificationConfirmationResult>) reply).reason();
    }

    private void open(Duration howLong) throws Exception {
        folder.open(new Opening(CLINIC, NOW, NOW.plus(howLong), "operator/taro", "call-17"));
    }

    private void insure(String record, String person, Coverage coverage) {
        registry.put(List.of(new CoverageRecord(record, person, false, List.of(), coverage)), NOW);
    }

    private Eligibility eligibility(String name, String address) {
        return decided(name, address).eligibility();
    }

    private Confirmation.Decided decided(String name, String address) {
        var reply = inquiries.answer(CLINIC, search(CLINIC, name, address));
        var given = (Reply.Given<QualificationConfirmationResult>) reply;
        return (Confirmation.Decided) given.message().confirmation();
    }

    private Reason refusal(InstitutionCode institution) {
        var reply = inquiries.answer(institution, search(institution, "神戸　花", ADDRESS));
        return ((Reply.Refused<QualificationConfirmationResult>) reply).reason();
    }

    private static EmergencySearch search(InstitutionCode institution, String name, String address) {
        return search(institution, TODAY, name, address);
    }

    private static EmergencySearch search(InstitutionCode institution, LocalDate visit, String name, String address) {
        return new EmergencySearch(institution, visit, new FourItems(name, Sex.FEMALE, BORN, address));
    }
}
