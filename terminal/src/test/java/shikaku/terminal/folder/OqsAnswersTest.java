package shikaku.terminal.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Act;
import shikaku.evidence.Hash;
import shikaku.evidence.Receipt;
import shikaku.message.Elements;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultHeader;
import shikaku.terminal.center.BulkKind;
import shikaku.terminal.center.BulkLine;
import shikaku.terminal.center.InquiryLine;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.door.Inquiry;
import shikaku.terminal.door.Registration;
import shikaku.terminal.later.Pauses;
import shikaku.terminal.later.RegistrationsOwed;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Deeds;
import shikaku.terminal.store.OpenStore;

/** Whatever lies in the folder has an answer that says what to do, and what was asked of whom is on record and in no file. */
@Proves(clauses = Clause.C3)
class OqsAnswersTest {
    private static final InstitutionCode CLINIC = new InstitutionCode(CheckDigit.append("281000001"));
    private static final Receipt RECEIPT = new Receipt(6, 7, Hash.of(new byte[Hash.LENGTH]));
    private static final String ID = "7a4c1b7e-0000-4000-8000-000000000001";
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    @TempDir
    private Path folder;

    private final Deeds deeds = new Deeds();
    private final List<QualificationConfirmationRequest> asked = new ArrayList<>();
    private Optional<Reason> trouble = Optional.empty();
    private Answers.Sense sense = Answers.Sense.UNDERSTOOD;
    private OpenStore store;
    private BulkLine bulk = new NoBulk();
    private Instant machine = Instant.now();

    @BeforeEach
    void open() throws Exception {
        store = new OpenStore(folder.resolve("store"), "2026-11-24T10:00");
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void aMessageUnderANameOfNoKindIsStillFoundAgainByItsSender() throws Exception {
        byte[] asked = XmlMessages.write(request(CLINIC, "1").toXml());
        String name = "OQSsihvd01req_1.xml";
        assertThat(answered(name, asked))
                .contains(Reason.FILE_KIND_UNKNOWN.code(), "<ArbitraryFileIdentifier>202611240001</");
        refused(name, new byte[] {1, 2}, Reason.FILE_KIND_UNKNOWN);
    }

    @Test
    void aQuestionGoesToTheCenterAsItWasAskedAndItsReceiptIsOnRecordAndInNoFile() throws Exception {
        String answer = answered(
                "OQSsiquc01req_1.xml",
                XmlMessages.write(request(CLINIC, "12-34").toXml()));
        assertThat(asked).containsExactly(request(CLINIC, "12-34"));
        assertThat(answer).contains("<Told>1</Told>").doesNotContain(RECEIPT.text());
        assertThat(deeds.written).extracting(Deed::items).containsExactly(List.of("receipt " + RECEIPT.text()));
    }

    @Test
    void shiftJisWithHankakuKanjiAndWhatOnlyWindowsWritesIsRead() throws Exception {
        String xml = text(request(CLINIC, "神髙①ｱｲ")).replace("UTF-8", "Shift_JIS");
        answered("OQSsiquc01req_1.xml", xml.getBytes(WINDOWS));
        assertThat(asked).containsExactly(request(CLINIC, "神髙①ｱｲ"));
    }

    @Test
    void aCharacterOutsideTheSetCanBeWrittenByItsNumber() throws Exception {
        String xml = text(request(CLINIC, "神")).replace("UTF-8", "Shift_JIS").replace("神", "&#134071;");
        answered("OQSsiquc01req_1.xml", xml.getBytes(WINDOWS));
        assertThat(asked).containsExactly(request(CLINIC, "𠮷"));
    }

    @Test
    void bytesThatAreNotOfTheDeclaredSetAreRefusedAndNotGuessed() throws Exception {
        byte[] utf8 = text(request(CLINIC, "神髙")).replace("UTF-8", "Shift_JIS").getBytes(StandardCharsets.UTF_8);
        refused("OQSsiquc01req_1.xml", utf8, Reason.FORBIDDEN_CHARACTER);
    }

    @Test
    void anotherInstitutionsQuestionIsNotAsked() throws Exception {
        InstitutionCode other = new InstitutionCode(CheckDigit.append("281000002"));
        refused("OQSsiquc01req_1.xml", XmlMessages.write(request(other, "1").toXml()), Reason.WRONG_INSTITUTION);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsBrokenUnknownOrDangerousIsAnsweredWithItsReason() throws Exception {
        byte[] whole = XmlMessages.write(request(CLINIC, "1").toXml());
        notUnderstood(
                "OQSsiquc01req_1.xml",
                "<XmlMsg><MessageHeader>".getBytes(StandardCharsets.UTF_8),
                Reason.MESSAGE_MALFORMED);
        notUnderstood("OQSsiquc01req_1.xml", new byte[0], Reason.MESSAGE_MALFORMED);
        notUnderstood("OQSmutic01req_1.xml", whole, Reason.FILE_KIND_UNKNOWN);
        notUnderstood("OQSsiimm01req_1.xml", whole, Reason.ELEMENT_MISSING);
        notUnderstood(
                "OQSsiquc01req_1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><XmlMsg>&e;</XmlMsg>"
                        .getBytes(StandardCharsets.UTF_8),
                Reason.FORBIDDEN_XML);
        notUnderstood(
                "OQSsiquc01req_1.xml", new byte[shikaku.message.Limits.MESSAGE_BYTES + 1], Reason.MESSAGE_TOO_LARGE);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void theRecordNamesTheElementAtFaultAndNeverItsValue() throws Exception {
        String whole = new String(XmlMessages.write(request(CLINIC, "1").toXml()), StandardCharsets.UTF_8);
        notUnderstood(
                "OQSsiquc01req_1.xml",
                whole.replaceAll("ConsFlg>[01]<", "ConsFlg>7<").getBytes(StandardCharsets.UTF_8),
                Reason.VALUE_NOT_ALLOWED);
        assertThat(deeds.written.getLast().items()).containsExactly("LimitApplicationCertificateRelatedConsFlg");
    }

    @Test
    void aDeadLineIsAnAnswerThatTheClientFindsItsQuestionBy() throws Exception {
        trouble = Optional.of(Reason.CENTER_UNREACHABLE);
        ErrorResult error = refused(
                "OQSsiquc01req_1.xml", XmlMessages.write(request(CLINIC, "1").toXml()), Reason.CENTER_UNREACHABLE);
        assertThat(error.arbitraryFileIdentifier()).contains("202611240001");
        assertThat(sense).isEqualTo(Answers.Sense.UNDERSTOOD);
        assertThat(Files.readString(folder.resolve("answer")))
                .contains("<QualificationConfirmationDate>", "<ReferenceClassification>2<")
                .contains("<QualificationConfirmSearchInfo>", "<ProcessingResultStatus>2<");
    }

    @Test
    @Proves(arrows = {Arrow.A9, Arrow.A10})
    void aRegistrationForWhichThereIsNoLineEndsNormallyAndSaysThatItIsQueued() throws Exception {
        var info = new ReferenceNumberRegistrationInfo(
                new ReferenceNumber("P-1"),
                request(CLINIC, "1").search().query().key());
        String answer = answered(
                "OQSsiimm01req_1.xml",
                XmlMessages.write(
                        new ReferenceNumberRegistration(request(CLINIC, "1").header(), info).toXml()));
        var said = ReferenceNumberRegistrationResult.from(XmlMessages.read(answer.getBytes(StandardCharsets.UTF_8)));
        assertThat(said.processing())
                .isEqualTo(new Processing.Normal(Optional.of(Remark.of(Reason.REGISTRATION_QUEUED))));
        assertThat(said.header().request().arbitraryFileIdentifier()).contains("202611240001");
    }

    /** Whoever dies closes nothing. */
    @Test
    void whatWasInHandAtThreeDeathsOfTheProgramIsRefusedAndNotAskedAgain() throws Exception {
        byte[] whole = XmlMessages.write(request(CLINIC, "1").toXml());
        for (int death = 1; death <= Limits.DEATHS; death++) {
            new Attempts().begin(claimed("OQSsiquc01req_1.xml", folder.resolve("request")));
        }
        refused("OQSsiquc01req_1.xml", whole, Reason.REQUEST_FELLED_PROGRAM);
        assertThat(asked).isEmpty();
    }

    /** The program may have died behind the center's commit, each time. */
    @Test
    void whoeverIsToldThatABulkRequestWasGivenUpIsToldThatTheCenterMayHaveIt() {
        var told = Reason.REQUEST_FELLED_PROGRAM.reception();
        assertThat(told.japanese()).contains("一括", "センター");
        assertThat(told.english()).contains("bulk", "center");
    }

    @Test
    void whatOnlyFailedOrWasInHandAtOneDeathIsAskedAgain() throws Exception {
        byte[] whole = XmlMessages.write(request(CLINIC, "1").toXml());
        new Attempts().begin(claimed("OQSsiquc01req_1.xml", folder.resolve("request")));
        trouble = Optional.of(Reason.CENTER_UNREACHABLE);
        for (int failure = 0; failure <= Limits.DEATHS; failure++) {
            refused("OQSsiquc01req_1.xml", whole, Reason.CENTER_UNREACHABLE);
        }
        trouble = Optional.empty();
        assertThat(answered("OQSsiquc01req_1.xml", whole)).contains("<Told>1</Told>");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void withoutARecordThereIsNoAnswer() throws IOException {
        deeds.broken = true;
        Path request = Files.write(
                folder.resolve("1"), XmlMessages.write(request(CLINIC, "1").toXml()));
        Path answer = folder.resolve("answer");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> answers().answer(claimed("OQSsiquc01req_1.xml", request), answer));
        assertThat(answer).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(names = {"CENTER_UNREACHABLE", "CENTER_BUSY", "TOO_MANY_REQUESTS", "BULK_JOBS_TOO_MANY", "TIMEOUT"})
    @Proves(arrows = {Arrow.A9, Arrow.A10})
    void aBulkRegistrationThatTheCenterCannotTakeNowWaitsAndIsOnRecordOnce(Reason passing) throws Exception {
        var center = new Center();
        bulk = center;
        center.refusals.addAll(List.of(passing, passing, passing));
        for (int time = 0; time < 2; time++) {
            waits("OQSmuimm01req_1.xml");
            assertThat(deeds.written).singleElement().satisfies(deed -> {
                assertThat(deed.act()).isEqualTo(Act.REFERENCE_NUMBER_KEPT);
                assertThat(deed.reason()).contains(passing);
            });
        }
        Files.delete(folder.resolve(".waits"));
        waits("OQSmuimm01req_1.xml");
        assertThat(deeds.written).as("killed between the record and the sign").hasSize(2);

        assertThat(answered("OQSmuimm01req_1.xml", registrations())).contains("<ReceptionNumber>20261124-1<");
        assertThat(center.names).as("one job").containsOnly(ID).hasSize(4);
    }

    @Test
    void whatDoesNotPassAndWhatHasWaitedTooLongIsAnswered() throws Exception {
        var center = new Center();
        bulk = center;
        center.refusals.addAll(List.of(Reason.BULK_JOBS_TOO_MANY, Reason.BULK_JOBS_TOO_MANY, Reason.MESSAGE_TOO_LARGE));
        waits("OQSmuimm01req_1.xml");
        machine = machine.plus(Limits.WAITS).plusSeconds(60);
        refused("OQSmuimm01req_1.xml", registrations(), Reason.BULK_JOBS_TOO_MANY);
        refused("OQSmuimm01req_1.xml", registrations(), Reason.MESSAGE_TOO_LARGE);
    }

    private void waits(String name) throws Exception {
        Path request = Files.write(folder.resolve("request"), registrations());
        Path answer = folder.resolve("answer");
        assertThatExceptionOfType(NotYet.class).isThrownBy(() -> answers().answer(claimed(name, request), answer));
        assertThat(answer).doesNotExist();
    }

    private static byte[] registrations() {
        return ("<XmlMsg><MessageHeader><MedicalInstitutionCode>" + CLINIC.digits()
                        + "</MedicalInstitutionCode></MessageHeader><MessageBody/></XmlMsg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A center that refuses so often and then has it. */
    private static final class Center implements BulkLine {
        private final Queue<Reason> refusals = new ArrayDeque<>();
        private final List<String> names = new ArrayList<>();

        @Override
        public Taken send(BulkKind kind, Path request, RequestKey name) throws CheckInEnded {
            names.add(name.value());
            if (!refusals.isEmpty()) {
                throw new CheckInEnded(refusals.remove());
            }
            var header = new ResultHeader(LocalDate.of(2026, 11, 24).atStartOfDay(), RequestHeader.of(CLINIC));
            return new Taken(new BulkUploadResult(header, new ReceptionNumber("20261124-1")), RECEIPT);
        }

        @Override
        public Receipt fetch(BulkKind kind, BulkDownloadRequest request, Path into) {
            throw new AssertionError("not asked");
        }
    }

    private void notUnderstood(String name, byte[] request, Reason reason) throws Exception {
        refused(name, request, reason);
        assertThat(sense).as("kept aside").isEqualTo(Answers.Sense.NOT_UNDERSTOOD);
    }

    private ErrorResult refused(String name, byte[] request, Reason reason) throws Exception {
        String xml = answered(name, request);
        ErrorResult error = ErrorResult.in(XmlMessages.read(xml.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        assertThat(error.error().reason()).contains(reason);
        assertThat(deeds.written.getLast().reason()).contains(reason);
        return error;
    }

    private String answered(String name, byte[] bytes) throws Exception {
        Path request = Files.write(folder.resolve("request"), bytes);
        Path answer = folder.resolve("answer");
        sense = answers().answer(claimed(name, request), answer);
        return Files.readString(answer);
    }

    private OqsAnswers answers() {
        var clock = new BusinessClock(Clock.fixed(Instant.parse("2026-11-24T10:00:00+09:00"), BusinessClock.JAPAN));
        Inquiry inquiry = new Inquiry(this::center, CLINIC, UnaryOperator.identity(), deeds);
        Registration registration = new Registration(
                new RegistrationsOwed(
                        store.registrations,
                        _ -> {
                            throw new CheckInEnded(Reason.CENTER_UNREACHABLE);
                        },
                        _ -> {},
                        new Pauses(new Random(1), System::nanoTime)),
                CLINIC,
                UnaryOperator.identity(),
                clock,
                _ -> {});
        return new OqsAnswers(inquiry, registration, bulk, CLINIC, deeds, clock, () -> machine);
    }

    private InquiryLine.Told center(QualificationConfirmationRequest request) throws CheckInEnded {
        if (trouble.isPresent()) {
            throw new CheckInEnded(trouble.get());
        }
        asked.add(request);
        return new InquiryLine.Told(XmlMessage.of(new Elements().text("Told", "1"), new Elements()), RECEIPT);
    }

    private static Claimed claimed(String name, Path file) {
        return new Claimed(file, ID, new FileName(name), false);
    }

    private static String text(QualificationConfirmationRequest request) {
        return new String(XmlMessages.write(request.toXml()), StandardCharsets.UTF_8);
    }

    private static QualificationConfirmationRequest request(InstitutionCode institution, String symbol) {
        return new QualificationConfirmationRequest(
                new RequestHeader(institution, Optional.of("202611240001")),
                LocalDate.of(2026, 11, 24),
                new QualificationConfirmSearchInfo(
                        new InsuredCardQuery(
                                new InsuredCardKey(
                                        new InsurerNumber("138057"),
                                        Optional.of(new InsuredSymbol(symbol)),
                                        new InsuredNumber("567"),
                                        Optional.empty()),
                                LocalDate.of(2020, 4, 1)),
                        false,
                        Optional.empty()));
    }
}
