package shikaku.message.oqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.CoverageKey;
import shikaku.domain.Eligibility;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Element;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.Samples;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.code.ReferenceClassification;

@Proves(arrows = {Arrow.A7, Arrow.A8})
class QualificationConfirmationResultTest {

    private static final ResultHeader HEADER =
            new ResultHeader(Samples.NOW, new RequestHeader(Samples.CLINIC, Optional.of("202611240001")));

    static Stream<Confirmation> confirmations() {
        return Stream.of(
                decided(new Eligibility.Valid(Samples.full()), Consents.ALL),
                decided(new Eligibility.Valid(Samples.least()), Consents.NONE),
                decided(new Eligibility.Invalid(Samples.full().cut(Consents.NONE)), Consents.NONE),
                decided(new Eligibility.InvalidNewerExists(Samples.least()), Consents.ALL),
                Confirmation.Decided.of(new Eligibility.NotFound()),
                Confirmation.Decided.of(new Eligibility.Multiple()),
                decided(new Eligibility.ValidUnregistered(Samples.least()), Consents.NONE),
                Confirmation.Decided.of(new Eligibility.Blocked()),
                new Confirmation.Decided(
                        new Eligibility.Valid(Samples.least()),
                        ResultDetails.NONE,
                        Optional.of(Remark.of(Reason.CERTIFICATE_EXPIRED_IN_GRACE))),
                new Confirmation.NotDecided(Remark.of(Reason.CERTIFICATE_REVOKED)),
                new Confirmation.NotDecided(new Remark("SOMEBODY-ELSES-CODE", "別のセンターの言葉")));
    }

    @ParameterizedTest
    @MethodSource("confirmations")
    void everyVerdictComesBackFromTheWireAsItWasSent(Confirmation confirmation) {
        var result = byCard(confirmation);
        assertThat(roundTrip(result)).isEqualTo(result);
    }

    @Test
    void anAnswerToADocumentEchoesWhatWasAsked() {
        var search = new QualificationConfirmSearchInfo(
                new InsuredCardQuery(Samples.KEY, Samples.TODAY), true, Optional.of("患者-17"));
        var result = new QualificationConfirmationResult(
                HEADER,
                Samples.TODAY,
                ReferenceClassification.INSURED_CARD,
                Optional.of(search),
                Confirmation.Decided.of(new Eligibility.NotFound()));
        assertThat(roundTrip(result)).isEqualTo(result);
    }

    @Test
    @Proves(clauses = Clause.C21)
    void withoutConsentNeitherCertificateStandsInTheAnswer() {
        assertThat(written(decided(new Eligibility.Valid(Samples.full().cut(Consents.NONE)), Consents.NONE)))
                .contains("<LimitApplicationCertificateRelatedConsFlg>0<")
                .contains("<SpecificDiseasesCertificateRelatedConsFlg>0<")
                .doesNotContain("LimitApplicationCertificateRelatedInfo", "SpecificDiseasesCertificateList");
    }

    @Test
    @Proves(clauses = Clause.C21)
    void aCertificateBesideARefusedConsentCannotBeSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decided(new Eligibility.Valid(Samples.full()), new Consents(true, false)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decided(new Eligibility.Valid(Samples.full()), new Consents(false, true)));
    }

    @Test
    void aVerdictThatDisclosesNothingHasNoResultAndNoDetails() {
        assertThat(written(Confirmation.Decided.of(new Eligibility.Multiple()))).doesNotContain("ResultList");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confirmation.Decided(
                        new Eligibility.NotFound(),
                        ResultDetails.of(Samples.least(), Samples.TODAY, Consents.NONE, Samples.NOW, List.of()),
                        Optional.empty()));
    }

    @Test
    void aBlockedPersonIsAnErrorWithASentenceAndNoData() {
        assertThat(written(Confirmation.Decided.of(new Eligibility.Blocked())))
                .contains("<ProcessingResultStatus>2<")
                .contains(Reason.BLOCKED_PENDING_IDENTITY_CHECK.code())
                .contains(Reason.BLOCKED_PENDING_IDENTITY_CHECK.reception().japanese())
                .doesNotContain("QualificationValidity", "ResultList");
    }

    @Test
    void aBlockedPersonsSentenceIsAlwaysTheSame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confirmation.Decided(
                        new Eligibility.Blocked(),
                        ResultDetails.NONE,
                        Optional.of(Remark.of(Reason.PERSON_NOT_REGISTERED))));
    }

    @Test
    void aVerdictThatNeedsACoverageIsRefusedWithoutOne() {
        var xml = byCard(decided(new Eligibility.Valid(Samples.least()), Consents.NONE))
                .toXml();
        var without = new XmlMessage(
                xml.header(),
                xml.body().stream()
                        .filter(element -> !element.name().equals("ResultList"))
                        .toList());
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> QualificationConfirmationResult.from(without))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.ELEMENT_MISSING));
    }

    @Test
    void ofSeveralResultsForOnePersonTheFirstIsTheInsurance() {
        var result = byCard(decided(new Eligibility.Valid(Samples.least()), Consents.NONE));
        var list = (Element.Block) result.toXml().body().getLast();
        var aid = (Element.Block) list.children().getFirst();
        var both = new Element.Block(list.name(), List.of(list.children().getFirst(), aid));
        var body = new ArrayList<>(result.toXml().body());
        body.set(body.size() - 1, both);
        var read = QualificationConfirmationResult.from(
                new XmlMessage(result.toXml().header(), body));
        var decided = (Confirmation.Decided) read.confirmation();
        assertThat(decided.eligibility()).isEqualTo(new Eligibility.Valid(Samples.least()));
        assertThat(decided.besides().results())
                .containsExactly(new ResultOfQualificationConfirmation(Samples.least(), decided.details()));
    }

    @Test
    @Proves(clauses = Clause.C21)
    void whatIsPrintedOfAResultShowsNobodysNumbers() {
        assertThat(byCard(decided(new Eligibility.Valid(Samples.full()), Consents.ALL))
                        .toString())
                .doesNotContain("0001234", "髙橋", "ﾀｶﾊｼ", "加納町");
    }

    @Test
    void medicalAidMayNameTheWelfareOfficeInsteadOfAnInsurer() {
        var xml = new Elements()
                        .all(CoverageElements.of(Samples.least()))
                        .text("PublicExpenseNumber", "12280012")
                        .text("BeneficiaryNumber", "0000013")
                        .text("WelfareOfficeName", "中央福祉事務所")
                        .toList()
                        .stream()
                        .filter(element -> !element.name().startsWith("Insure")
                                || element.name().equals("InsuredCardValidDate"))
                        .toList();
        var withClass = Stream.concat(
                        xml.stream(), Stream.<Element>of(new Element.Leaf("InsuredCardClassification", "A1")))
                .toList();
        Coverage read = CoverageElements.from(new Fields("ResultOfQualificationConfirmation", withClass));
        assertThat(read.key().insurer().orElseThrow().wire()).isEqualTo("12280012");
        assertThat(read.key().number().orElseThrow().value()).isEqualTo("0000013");
        assertThat(read.insurerName()).isEqualTo("中央福祉事務所");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "InsurerNumber InsuredIdentificationNumber PublicExpenseNumber BeneficiaryNumber, 0, 1",
        "PublicExpenseNumber BeneficiaryNumber, 2, 3",
        "PublicExpenseNumber, 2, ",
        "BeneficiaryNumber, , 3",
        "InsurerNumber BeneficiaryNumber, 0, 3",
        "PublicExpenseNumber InsuredIdentificationNumber, 2, 1",
        "InsurerNumber PublicExpenseNumber BeneficiaryNumber, 0, ",
    })
    void theNumbersOfAnInsuranceAndOfMedicalAidAreNotMixed(
            String told, @Nullable Integer insurer, @Nullable Integer number) {
        List<String> names =
                List.of("InsurerNumber", "InsuredIdentificationNumber", "PublicExpenseNumber", "BeneficiaryNumber");
        List<String> values = List.of("06132013", "1", "12280012", "0000013");
        var elements = Stream.concat(
                        CoverageElements.of(Samples.least()).toList().stream()
                                .filter(element -> !names.contains(element.name())),
                        Stream.of(told.split(" "))
                                .map(name -> (Element) new Element.Leaf(name, values.get(names.indexOf(name)))))
                .toList();
        CoverageKey key = CoverageElements.from(new Fields("ResultOfQualificationConfirmation", elements))
                .key();
        assertThat(key.insurer().map(InsurerNumber::digits))
                .isEqualTo(Optional.ofNullable(insurer).map(values::get));
        assertThat(key.number().map(InsuredNumber::value))
                .isEqualTo(Optional.ofNullable(number).map(values::get));
    }

    @Test
    void withoutADayOnTheCardACoverageIsValidSinceItWasAcquired() {
        var elements = CoverageElements.of(Samples.full()).toList().stream()
                .filter(element -> !element.name().equals("InsuredCardValidDate"))
                .toList();
        assertThat(CoverageElements.from(new Fields("ResultOfQualificationConfirmation", elements))
                        .period()
                        .from())
                .isEqualTo(Samples.full().acquired());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InsurerNumber",
                "InsuredIdentificationNumber",
                "InsurerNumber InsuredIdentificationNumber",
                "InsurerNumber InsuredCardSymbol InsuredIdentificationNumber InsuredBranchNumber",
                "ElderlyRecipientValidStartDate",
                "ElderlyRecipientContributionRatio",
                "LimitApplicationCertificateClassification",
                "LimitApplicationCertificateClassificationFlag",
                "LimitApplicationCertificateValidStartDate",
                "SpecificDiseasesDiseaseCategory",
                "SpecificDiseasesValidStartDate",
                "SpecificDiseasesSelfPay",
                "InsuredCardValidDate QualificationDate"
            })
    void whatInsurersNeedNotRegisterIsAbsentInWhatIsReadAndAllElseStands(String names) {
        var sent = byCard(decided(new Eligibility.Valid(Samples.full()), Consents.ALL))
                .toXml();
        Set<String> untold = Set.of(names.split(" "));
        var arrived = new XmlMessage(sent.header(), without(sent.body(), untold));

        var read = QualificationConfirmationResult.from(arrived);

        assertThat(read.toXml().body()).isEqualTo(arrived.body());
        assertThat(read.confirmation())
                .isInstanceOfSatisfying(
                        Confirmation.Decided.class,
                        decided -> assertThat(decided.eligibility()).isInstanceOf(Eligibility.Valid.class));
    }

    private static List<Element> without(List<Element> elements, Set<String> names) {
        return elements.stream()
                .filter(element -> !names.contains(element.name()))
                .map(element -> element instanceof Element.Block(var name, var children)
                        ? new Element.Block(name, without(children, names))
                        : element)
                .toList();
    }

    @Test
    void aChildBeforeSchoolIsMarkedAndNobodyElse() {
        assertThat(written(decided(new Eligibility.Valid(Samples.full()), Consents.ALL)))
                .contains("<PreschoolClassification>1<");
        assertThat(written(decided(new Eligibility.Valid(Samples.least()), Consents.ALL)))
                .doesNotContain("PreschoolClassification");
    }

    private static Confirmation.Decided decided(Eligibility eligibility, Consents consents) {
        Coverage coverage = eligibility.disclosed().orElseThrow();
        var numbers = List.of(new ReferenceNumber("K-0017"), new ReferenceNumber("旧-3"));
        return new Confirmation.Decided(
                eligibility,
                ResultDetails.of(coverage, Samples.TODAY, consents, Samples.NOW, numbers),
                Optional.empty());
    }

    private static QualificationConfirmationResult byCard(Confirmation confirmation) {
        return new QualificationConfirmationResult(
                HEADER, Samples.TODAY, ReferenceClassification.MY_NUMBER_CARD, Optional.empty(), confirmation);
    }

    private static String written(Confirmation confirmation) {
        return new String(XmlMessages.write(byCard(confirmation).toXml()), StandardCharsets.UTF_8);
    }

    private static QualificationConfirmationResult roundTrip(QualificationConfirmationResult result) {
        return QualificationConfirmationResult.from(XmlMessages.read(XmlMessages.write(result.toXml())));
    }
}
