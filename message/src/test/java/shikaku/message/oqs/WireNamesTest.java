package shikaku.message.oqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shikaku.domain.Consents;
import shikaku.domain.Eligibility;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.ReferenceNumber;
import shikaku.message.Element;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;
import shikaku.message.Reason;
import shikaku.message.Samples;
import shikaku.message.XmlMessage;
import shikaku.message.code.ReferenceClassification;

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
