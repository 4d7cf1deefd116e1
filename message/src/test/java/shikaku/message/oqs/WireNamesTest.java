package shikaku.message.oqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.domain.Consents;
import shikaku.domain.Eligibility;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.ReferenceNumber;
import shikaku.message.Element;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;
import shikaku.message.Elements;
import shikaku.message.Reason;
import shikaku.message.Samples;
import shikaku.message.XmlMessage;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.BulkResult;
import shikaku.message.bulk.Echo;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.code.Applicability;
import shikaku.message.code.ConsentClassification;
import shikaku.message.code.ConsistencyFlag;
import shikaku.message.code.DesignatedInstitutionFlag;
import shikaku.message.code.LimitCertificateChange;
import shikaku.message.code.MedicalTreatmentType;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.code.SingleOrCombinedUse;
import shikaku.message.code.StatusOfSocialInsurance;
import shikaku.message.code.TicketType;

/** The names and values on the wire to the letter, written down here once more and by hand (interface.md §2.4, §2.5). */
class WireNamesTest {

    private static final RequestHeader HEADER = new RequestHeader(Samples.CLINIC, Optional.of("202611240001"));
    private static final QualificationConfirmSearchInfo SEARCH = new QualificationConfirmSearchInfo(
            new InsuredCardQuery(Samples.KEY, Samples.TODAY), true, Optional.of("17_2"));

    private static final String KEY = """
            InsurerNumber [  138057]
            InsuredCardSymbol [神-12]
            InsuredIdentificationNumber [0001234]
            InsuredBranchNumber [01]
            """;

    private static final String SEARCH_INFO = """
            QualificationConfirmSearchInfo
            InsurerNumber [  138057]
            InsuredCardSymbol [神-12]
            InsuredIdentificationNumber [0001234]
            InsuredBranchNumber [01]
            Birthdate [20261124]
            LimitApplicationCertificateRelatedConsFlg [1]
            ArbitraryIdentifier [17_2]
            """;

    @Test
    void oqsIf001() {
        writes(new QualificationConfirmationRequest(HEADER, Samples.TODAY, SEARCH).toXml(), """
                QualificationConfirmationDate [20261124]
                MedicalInstitutionCode [%s]
                ArbitraryFileIdentifier [202611240001]
                """ + SEARCH_INFO);
    }

    @Test
    void oqsIf002() {
        var details = ResultDetails.of(
                Samples.full(), Samples.TODAY, Consents.ALL, Samples.NOW, List.of(new ReferenceNumber("K-0017")));
        writes(
                new QualificationConfirmationResult(
                                new ResultHeader(Samples.NOW, HEADER),
                                Samples.TODAY,
                                ReferenceClassification.INSURED_CARD,
                                Optional.of(SEARCH),
                                new Confirmation.Decided(
                                        new Eligibility.Valid(Samples.full()), details, Optional.empty()))
                        .toXml(),
                """
                ProcessExecutionTime [20261124093015]
                MedicalInstitutionCode [%s]
                ArbitraryFileIdentifier [202611240001]
                SegmentOfResult [1]
                CharacterCodeIdentifier [0]
                QualificationConfirmationDate [20261124]
                ReferenceClassification [2]
                """ + SEARCH_INFO + """
                ProcessingResultStatus [1]
                QualificationValidity [1]
                ResultList
                ResultOfQualificationConfirmation
                InsuredCardClassification [01]
                """ + KEY + """
                PersonalFamilyClassification [2]
                InsuredName [髙橋\u3000一郎]
                Name [髙橋\u3000葛\uDB40\uDD00𠮷●]
                NameOfOther [TAKAHASHI KATSUYOSHI]
                NameKana [ﾀｶﾊｼ ｶﾂﾖｼ]
                NameOfOtherKana [ﾀｶﾊｼ]
                Sex1 [3]
                Sex2 [1]
                Birthdate [20220228]
                Address [兵庫県神戸市中央区加納町６丁目５番１号]
                PostNumber [650-8570]
                QualificationDate [20240401]
                DisqualificationDate [20270401]
                InsuredCertificateIssuanceDate [20240402]
                InsuredCardValidDate [20240401]
                InsuredCardExpirationDate [20270331]
                InsuredPartialContributionRatio [020]
                ReasonOfLoss [03]
                InsurerName [神戸市]
                ElderlyRecipientCertificateInfo
                ElderlyRecipientCertificateDate [20261124]
                ElderlyRecipientValidStartDate [20261124]
                ElderlyRecipientValidEndDate [20271124]
                ElderlyRecipientContributionRatio [020]
                LimitApplicationCertificateRelatedInfo
                LimitApplicationCertificateClassification [02]
                LimitApplicationCertificateClassificationFlag [A05]
                LimitApplicationCertificateDate [20261124]
                LimitApplicationCertificateValidStartDate [20261124]
                LimitApplicationCertificateValidEndDate [20271124]
                LimitApplicationCertificateLongTermDate [20261124]
                SpecificDiseasesCertificateList
                SpecificDiseasesCertificateInfo
                SpecificDiseasesDiseaseCategory [1]
                SpecificDiseasesCertificateDate [20261124]
                SpecificDiseasesValidStartDate [20261124]
                SpecificDiseasesValidEndDate [20271124]
                SpecificDiseasesSelfPay [10000]
                SpecificDiseasesCertificateInfo
                SpecificDiseasesDiseaseCategory [3]
                SpecificDiseasesValidStartDate [20261124]
                SpecificDiseasesSelfPay [0]
                PreschoolClassification [1]
                LimitApplicationCertificateRelatedConsFlg [1]
                LimitApplicationCertificateRelatedConsTime [20261124093015]
                SpecificDiseasesCertificateRelatedConsFlg [1]
                SpecificDiseasesCertificateRelatedConsTime [20261124093015]
                ReferenceNumber [K-0017]
                """);
    }

    @Test
    void oqsIf003And004() {
        var info = new ReferenceNumberRegistrationInfo(new ReferenceNumber("K-0017"), Samples.KEY);
        String body = "ReferenceNumberRegistrationInfo\nReferenceNumber [K-0017]\n" + KEY;
        writes(
                new ReferenceNumberRegistration(RequestHeader.of(Samples.CLINIC), info).toXml(),
                "MedicalInstitutionCode [%s]\n" + body);
        writes(
                new ReferenceNumberRegistrationResult(
                                new ResultHeader(Samples.NOW, RequestHeader.of(Samples.CLINIC)),
                                info,
                                new Processing.Failed(new Remark("X1", "だめ")))
                        .toXml(),
                """
                ProcessExecutionTime [20261124093015]
                MedicalInstitutionCode [%s]
                SegmentOfResult [1]
                CharacterCodeIdentifier [0]
                """ + body + """
                ProcessingResultStatus [2]
                ProcessingResultCode [X1]
                ProcessingResultMessage [だめ]
                """);
    }

    @Test
    void whatMayStandBesideAnInsurance() {
        var ticket = new MedicalTicket(
                Optional.of(TicketType.MEDICAL_TICKET),
                Optional.of(Samples.TODAY),
                Optional.of(Samples.TODAY),
                Optional.of("12345"),
                Optional.of(YearMonth.of(2026, 11)),
                new TicketInstitution(
                        Optional.of("2810000018"), Optional.of(DesignatedInstitutionFlag.SAME), Optional.of("診療所")),
                new TicketInstitution(Optional.of("2810000026"), Optional.empty(), Optional.of("病院")),
                List.of("一", "二", "三"),
                Optional.of(MedicalTreatmentType.OUTPATIENT),
                Optional.of(0),
                Optional.of("地区"),
                Optional.of("取扱"),
                Optional.of(SingleOrCombinedUse.SINGLE),
                new TicketCircumstances(
                        Optional.of(StatusOfSocialInsurance.YES),
                        Optional.of(ConsistencyFlag.INCONSISTENT),
                        Optional.of(Applicability.NO),
                        Optional.of(Applicability.NO),
                        Optional.of(Applicability.YES)),
                List.of("備考"));
        var health = new InformationConsent(
                InformationKind.SPECIFIC_HEALTH_CHECKUPS,
                ConsentClassification.GIVEN,
                Optional.of(Samples.NOW),
                Optional.of(Samples.NOW.plusDays(1)));
        var details = new ResultDetails(
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(health),
                List.of(ticket));
        assertThat(details.toElements().toList().stream().flatMap(WireNamesTest::lines))
                .containsExactlyElementsOf("""
                        SpecificHealthCheckupsInfoConsFlg [1]
                        SpecificHealthCheckupsInfoConsTime [20261124093015]
                        SpecificHealthCheckupsInfoAvailableTime [20261125093015]
                        PublicExpenseResultList
                        MedicalTicketInfo
                        TicketType [01]
                        MedicalTicketValidDate [20261124]
                        MedicalTicketExpirationDate [20261124]
                        IssueNumber [12345]
                        MedicalTreatmentMonth [202611]
                        DesignatedMedicalInstitutionCode [2810000018]
                        DesignatedMedicalInstitutionFlag [0]
                        DesignatedMedicalInstitutionName [診療所]
                        PrescriptionIssuerMedicalInstitutionCode [2810000026]
                        PrescriptionIssuerMedicalInstitutionName [病院]
                        InjuryName1 [一]
                        InjuryName2 [二]
                        InjuryName3 [三]
                        MedicalTreatmentType [02]
                        SelfPayAmount [0]
                        DistrictContactName [地区]
                        HandlingContactName [取扱]
                        SingleOrCombinedUse [01]
                        StatusOfSocialInsurance [01]
                        ConsistencyFlag [1]
                        StatusOfInfecton [02]
                        StatusOfElderlyMedicalCare [02]
                        StatusOfPrefecturalExpenses [01]
                        Remarks1 [備考]
                        """.lines().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "SPECIFIC_HEALTH_CHECKUPS, SpecificHealthCheckupsInfo",
        "PHARMACISTS, PharmacistsInfo",
        "DIAGNOSIS, DiagnosisInfo",
        "OPERATION, OperationInfo",
        "DIAGNOSIS_NAME, DiagnosisName",
        "INFECTIOUS, InfectiousInfo",
        "ALLERGY, AllergyInfo",
        "CONTRAINDICATION, ContraindicationInfo",
        "TEST, TestInfo",
        "PRESCRIPTION, PrescriptionInfo"
    })
    void eachKindOfInformationHasThreeElements(InformationKind kind, String element) {
        var consent = new InformationConsent(
                kind, ConsentClassification.EXPIRED, Optional.of(Samples.NOW), Optional.of(Samples.NOW));
        assertThat(InformationConsent.elements(List.of(consent)).toList())
                .extracting(Element::name)
                .containsExactly(element + "ConsFlg", element + "ConsTime", element + "AvailableTime");
    }

    @Test
    void oqsIf008() {
        var details = ResultDetails.of(
                Samples.least(), Samples.TODAY, Consents.NONE, Samples.NOW, List.of(new ReferenceNumber("K-0017")));
        var unit = new BulkConfirmUnit(
                Echo.of(SEARCH.toElements()),
                new Confirmation.Decided(new Eligibility.Valid(Samples.least()), details, Optional.empty()),
                Optional.of(LimitCertificateChange.CHANGED_OR_UNKNOWN));
        var result = new BulkResult(
                Samples.NOW,
                HEADER,
                Optional.of(Samples.TODAY),
                new ReceptionNumber("R-1"),
                Optional.of(new BulkCounts(1, 0)));
        var envelope = result.envelope();
        writes(
                new XmlMessage(
                        envelope.header(),
                        new Elements()
                                .block(BulkConfirmUnit.NAME, unit.toElements())
                                .toList()),
                """
                ProcessExecutionTime [20261124093015]
                QualificationConfirmationDate [20261124]
                MedicalInstitutionCode [%s]
                ArbitraryFileIdentifier [202611240001]
                ReceptionNumber [R-1]
                SegmentOfResult [1]
                NumberOfProcessingResult [1]
                NumberOfNormalProcessing [1]
                NumberOfError [0]
                CharacterCodeIdentifier [0]
                BulkConfirmUnit
                """ + SEARCH_INFO + """
                ProcessingResultStatus [1]
                QualificationValidity [1]
                ResultOfQualificationConfirmation
                InsuredCardClassification [01]
                InsurerNumber [39280003]
                InsuredIdentificationNumber [00000001]
                Name [山田\u3000花]
                Sex1 [2]
                Birthdate [19400102]
                InsuredCardValidDate [20150102]
                InsurerName [兵庫県後期高齢者医療広域連合]
                LimitApplicationCertificateChanged [1]
                ReferenceNumber [K-0017]
                """);
    }

    @Test
    void anErrorStandsInTheHeader() {
        writes(
                ErrorResult.of(Reason.MESSAGE_TOO_LARGE, Samples.NOW, Optional.of(Samples.CLINIC))
                        .toXml(),
                """
                ProcessExecutionTime [20261124093015]
                MedicalInstitutionCode [%s]
                SegmentOfResult [9]
                ErrorCode [M0101]
                ErrorMessage [""" + Reason.MESSAGE_TOO_LARGE.reception().inBoth() + """
                ]
                CharacterCodeIdentifier [0]
                """);
    }

    private static void writes(XmlMessage message, String table) {
        assertThat(Stream.concat(message.header().stream(), message.body().stream())
                        .flatMap(WireNamesTest::lines))
                .containsExactlyElementsOf(
                        table.formatted(Samples.CLINIC.digits()).lines().toList());
    }

    private static Stream<String> lines(Element element) {
        return switch (element) {
            case Leaf(var name, var text) -> Stream.of(name + " [" + text + "]");
            case Block(var name, var children) ->
                Stream.concat(Stream.of(name), children.stream().flatMap(WireNamesTest::lines));
        };
    }
}
