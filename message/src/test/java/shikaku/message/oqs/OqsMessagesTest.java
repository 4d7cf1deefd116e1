package shikaku.message.oqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;
import shikaku.message.Fields;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.Samples;
import shikaku.message.Schemas;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.ReceptionNumber;

class OqsMessagesTest {

    private static final Schemas SCHEMAS = new Schemas();
    private static final RequestHeader HEADER = new RequestHeader(Samples.CLINIC, Optional.of("202611240001"));
    private static final ReferenceNumberRegistrationInfo INFO =
            new ReferenceNumberRegistrationInfo(new ReferenceNumber("K-0017"), Samples.KEY);

    /** A request as another vendor's program writes it: Shift_JIS, its own order, an element we do not know. */
    private static final String FOREIGN_REQUEST = """
            <?xml version="1.0" encoding="Shift_JIS" standalone="no"?>
            <XmlMsg>
              <MessageBody>
                <QualificationConfirmSearchInfo>
                  <LimitApplicationCertificateRelatedConsFlg>0</LimitApplicationCertificateRelatedConsFlg>
                  <Birthdate>19400102</Birthdate>
                  <VendorsOwn>そのまま</VendorsOwn>
                  <InsuredIdentificationNumber>１２３</InsuredIdentificationNumber>
                  <InsuredCardSymbol>髙・神</InsuredCardSymbol>
                  <InsurerNumber>  138057</InsurerNumber>
                </QualificationConfirmSearchInfo>
              </MessageBody>
              <MessageHeader>
                <MedicalInstitutionCode>%s</MedicalInstitutionCode>
                <QualificationConfirmationDate>20261124</QualificationConfirmationDate>
              </MessageHeader>
            </XmlMsg>
            """.formatted(Samples.CLINIC.digits());

    @Test
    @Proves(clauses = Clause.C3)
    void aRequestComesBackFromTheWireAsItWasSent() {
        var request = new QualificationConfirmationRequest(
                HEADER,
                Samples.TODAY,
                new QualificationConfirmSearchInfo(
                        new InsuredCardQuery(Samples.KEY, LocalDate.of(2020, 2, 29)), true, Optional.of("17_2")));
        assertThat(QualificationConfirmationRequest.from(overTheWire(request.toXml())))
                .isEqualTo(request);
    }

    @Test
    @Proves(clauses = Clause.C3)
    void aShiftJisRequestInAnotherOrderIsUnderstood() {
        var request = QualificationConfirmationRequest.from(foreign(FOREIGN_REQUEST));
        assertThat(request.search().query().key().insurer().digits()).isEqualTo("138057");
        assertThat(request.search().query().key().symbol().orElseThrow().value())
                .isEqualTo("髙・神");
        assertThat(request.search().query().key().number().value()).isEqualTo("１２３");
        assertThat(request.search().query().birthdate()).isEqualTo("1940-01-02");
        assertThat(request.header()).isEqualTo(RequestHeader.of(Samples.CLINIC));
    }

    @Test
    @Proves(arrows = {Arrow.A9, Arrow.A10})
    void aRegistrationOfAReferenceNumberAndItsResultComeBackAsTheyWereSent() {
        var registration = new ReferenceNumberRegistration(HEADER, INFO);
        assertThat(ReferenceNumberRegistration.from(overTheWire(registration.toXml())))
                .isEqualTo(registration);

        var header = new ResultHeader(Samples.NOW, HEADER);
        var good = new ReferenceNumberRegistrationResult(header, INFO, Processing.normal());
        assertThat(ReferenceNumberRegistrationResult.from(overTheWire(good.toXml())))
                .isEqualTo(good);
        var refused = new ReferenceNumberRegistrationResult(
                header, INFO, new Processing.Failed(Remark.of(Reason.REFERENCE_NUMBER_REFUSED)));
        assertThat(ReferenceNumberRegistrationResult.from(overTheWire(refused.toXml())))
                .isEqualTo(refused);
    }

    @Test
    void anErrorIsRecognizedAndCarriesItsSentence() {
        var error = ErrorResult.of(Reason.CENTER_BUSY, Samples.NOW, Optional.of(Samples.CLINIC));
        assertThat(ErrorResult.in(overTheWire(error.toXml()))).contains(error);
        assertThat(error.error().reason()).contains(Reason.CENTER_BUSY);
        assertThat(error.error().message())
                .contains(Reason.CENTER_BUSY.reception().japanese())
                .endsWith(" / " + Reason.CENTER_BUSY.reception().english());
    }

    @Test
    void anErrorIsAnErrorInBothFormsThatSourcesGiveIt() {
        var error = ErrorResult.of(Reason.CENTER_BUSY, Samples.NOW, Optional.of(Samples.CLINIC));
        byte[] elsewhere = new String(XmlMessages.write(error.toXml()), StandardCharsets.UTF_8)
                .replace("<SegmentOfResult>9<", "<SegmentOfResult>3<")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(ErrorResult.in(XmlMessages.read(elsewhere))).contains(error);
    }

    @Test
    void theErrorOfAnInquiryHasWhatEveryResultMustHaveAndTheQuestionAsItCame() {
        XmlMessage asked = foreign(FOREIGN_REQUEST.replace("19400102", "今日"));
        var error = ErrorResult.of(Reason.VALUE_NOT_ALLOWED, Samples.NOW, Optional.of(Samples.CLINIC))
                .answering(ErrorEcho.ofInquiry(Optional.of(asked)));

        byte[] written = XmlMessages.write(error.toXml());
        SCHEMAS.accept("error", written);
        XmlMessage said = XmlMessages.read(written);
        assertThat(said.headerFields().text("QualificationConfirmationDate")).contains("20261124");
        assertThat(said.headerFields().text("ReferenceClassification")).contains("2");
        assertThat(said.bodyFields().text("ProcessingResultStatus")).contains("2");
        Fields echo = said.bodyFields().block("QualificationConfirmSearchInfo").orElseThrow();
        assertThat(echo.text("Birthdate")).contains("今日");
        assertThat(echo.text("InsurerNumber")).contains("  138057");
        assertThat(echo.text("VendorsOwn")).isEmpty();
        assertThat(ErrorResult.in(said).orElseThrow().error()).isEqualTo(error.error());
    }

    @Test
    void theErrorOfARegistrationEchoesIt() {
        var error = ErrorResult.of(Reason.CENTER_BUSY, Samples.NOW, Optional.of(Samples.CLINIC))
                .answering(
                        ErrorEcho.ofRegistration(Optional.of(new ReferenceNumberRegistration(HEADER, INFO).toXml())));
        SCHEMAS.accept("error", XmlMessages.write(error.toXml()));
        assertThat(error.arbitraryFileIdentifier()).isEqualTo(HEADER.arbitraryFileIdentifier());
        assertThat(ReferenceNumberRegistrationInfo.from(
                        error.toXml().bodyFields().requiredBlock("ReferenceNumberRegistrationInfo")))
                .isEqualTo(INFO);
    }

    @Test
    void theErrorOfWhatCouldNotBeReadSaysWhatItsKindTells() {
        var error = ErrorResult.of(Reason.MESSAGE_MALFORMED, Samples.NOW, Optional.of(Samples.CLINIC))
                .answering(ErrorEcho.ofInquiry(Optional.empty()));
        SCHEMAS.accept("error", XmlMessages.write(error.toXml()));
        assertThat(error.toXml().headerFields().text("ReferenceClassification")).contains("2");
        assertThat(error.toXml().bodyFields().text("ProcessingResultStatus")).contains("2");
    }

    @Test
    void anErrorEchoesAnElementThatCameTwiceOnce() {
        var twice = new Block(
                QualificationConfirmSearchInfo.NAME,
                List.of(new Leaf("Birthdate", "19800101"), new Leaf("Birthdate", "19800102")));
        ErrorEcho echo = ErrorEcho.ofInquiry(Optional.of(new XmlMessage(List.of(), List.of(twice))));
        assertThat(echo.body())
                .contains(new Block(QualificationConfirmSearchInfo.NAME, List.of(new Leaf("Birthdate", "19800101"))));
    }

    @Test
    void theErrorOfAJobHasItsDayAndThatOfItsResultItsReceptionNumber() {
        XmlMessage job = foreign(FOREIGN_REQUEST);
        var fetch = new BulkDownloadRequest(HEADER, new ReceptionNumber("20261124-1"));
        var notTaken = ErrorResult.of(Reason.BULK_JOBS_TOO_MANY, Samples.NOW, Optional.of(Samples.CLINIC));
        XmlMessage first = notTaken.answering(ErrorEcho.ofJob(Optional.of(job))).toXml();
        XmlMessage second = notTaken.answering(ErrorEcho.ofJobsResult(Optional.of(fetch.toXml())))
                .toXml();
        XmlMessage card = notTaken.answering(ErrorEcho.ofCard(Optional.of(job))).toXml();
        assertThat(List.of(first, second, card)).allSatisfy(said -> {
            SCHEMAS.accept("error", XmlMessages.write(said));
            assertThat(said.bodyFields().text("ProcessingResultStatus")).contains("2");
        });
        assertThat(first.headerFields().text("QualificationConfirmationDate")).contains("20261124");
        assertThat(first.headerFields().text("ReferenceClassification")).isEmpty();
        assertThat(second.headerFields().text("ReceptionNumber")).contains("20261124-1");
        assertThat(card.headerFields().text("ReferenceClassification")).contains("1");
    }

    @Test
    void whatIsSaidOfOnePersonIsSaidInBothLanguages() {
        assertThat(Remark.of(Reason.BULK_JOB_UNKNOWN).message())
                .isEqualTo(Reason.BULK_JOB_UNKNOWN.reception().inBoth());
        assertThat(Remark.of(new MalformedMessage(Reason.ELEMENT_MISSING, "Birthdate"))
                        .message())
                .contains("（要素名 Birthdate）")
                .endsWith("(element Birthdate)");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonFitsIntoErrorMessageInBothLanguages(Reason reason) {
        var error = ErrorResult.of(reason, Samples.NOW, Optional.empty());
        assertThat(ErrorResult.in(overTheWire(error.toXml()))).contains(error);
    }

    @Test
    void aNormalResultIsNoErrorAndAnErrorIsNoResult() {
        var result =
                new ReferenceNumberRegistrationResult(new ResultHeader(Samples.NOW, HEADER), INFO, Processing.normal());
        assertThat(ErrorResult.in(result.toXml())).isEmpty();
        refused(
                () -> ReferenceNumberRegistrationResult.from(
                        ErrorResult.of(Reason.TIMEOUT, Samples.NOW, Optional.empty())
                                .toXml()),
                Reason.UNEXPECTED_MESSAGE,
                "SegmentOfResult");
    }

    @Test
    void whatIsMissingIsNamed() {
        without("<Birthdate>19400102</Birthdate>", Reason.ELEMENT_MISSING, "Birthdate");
        without("<InsurerNumber>  138057</InsurerNumber>", Reason.ELEMENT_MISSING, "InsurerNumber");
        without(
                "<QualificationConfirmationDate>20261124</QualificationConfirmationDate>",
                Reason.ELEMENT_MISSING,
                "QualificationConfirmationDate");
    }

    @Test
    void aMandatoryElementThatStandsTwiceIsRefused() {
        with("<VendorsOwn>そのまま</VendorsOwn>", "<Birthdate>19400103</Birthdate>", Reason.ELEMENT_REPEATED, "Birthdate");
    }

    @Test
    void aValueOfAnotherFormIsRefusedAndNotRepeated() {
        with("19400102", "19400230", Reason.VALUE_NOT_ALLOWED, "Birthdate");
        with("19400102", "1940-01-02", Reason.VALUE_NOT_ALLOWED, "Birthdate");
        with("  138057", "  138058", Reason.VALUE_NOT_ALLOWED, "InsurerNumber");
        with("  138057", "<x>1</x>", Reason.VALUE_NOT_ALLOWED, "InsurerNumber");
        with("髙・神", "神".repeat(21), Reason.VALUE_NOT_ALLOWED, "InsuredCardSymbol");
        with(">0<", ">2<", Reason.VALUE_NOT_ALLOWED, "LimitApplicationCertificateRelatedConsFlg");
        with(Samples.CLINIC.digits(), "1234567890", Reason.VALUE_NOT_ALLOWED, "MedicalInstitutionCode");
    }

    private static void without(String part, Reason reason, String where) {
        with(part, "", reason, where);
    }

    private static void with(String part, String other, Reason reason, String where) {
        assertThat(FOREIGN_REQUEST).contains(part);
        XmlMessage xml = foreign(FOREIGN_REQUEST.replace(part, other));
        refused(() -> QualificationConfirmationRequest.from(xml), reason, where);
    }

    private static void refused(Runnable reading, Reason reason, String where) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(reading::run)
                .withMessage(reason.code() + " at " + where)
                .withNoCause()
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static XmlMessage foreign(String xml) {
        return XmlMessages.read(xml.getBytes(Charset.forName("windows-31j")));
    }

    private static XmlMessage overTheWire(XmlMessage message) {
        assertThat(new String(XmlMessages.write(message), StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\"");
        return XmlMessages.read(XmlMessages.write(message));
    }
}
