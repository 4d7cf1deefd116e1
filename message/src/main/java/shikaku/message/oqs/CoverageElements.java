package shikaku.message.oqs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shikaku.domain.CardClassification;
import shikaku.domain.Coverage;
import shikaku.domain.FamilyRelation;
import shikaku.domain.ReasonOfLoss;
import shikaku.domain.Share;
import shikaku.domain.SpecificDiseaseCertificate;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;

/** 資格 as the elements of {@code ResultOfQualificationConfirmation} (interface.md §2.5), as far as the domain has the nouns. */
public final class CoverageElements {

    private CoverageElements() {}

    public static Elements of(Coverage coverage) {
        return new Elements()
                .text("InsuredCardClassification", coverage.classification().code())
                .all(InsuredCardKeyElements.of(coverage.key()))
                .optional("PersonalFamilyClassification", coverage.relation(), FamilyRelation::code)
                .optional("InsuredName", coverage.insuredName(), Function.identity())
                .all(PersonElements.of(coverage.person()))
                .all(dates(coverage))
                .optional("InsuredPartialContributionRatio", coverage.share(), Share::wire)
                .optional("ReasonOfLoss", coverage.reasonOfLoss(), ReasonOfLoss::code)
                .text("InsurerName", coverage.insurerName())
                .all(certificates(coverage));
    }

    private static Elements dates(Coverage coverage) {
        return new Elements()
                .optional("QualificationDate", coverage.acquired(), Formats::date)
                .optional("DisqualificationDate", coverage.lost(), Formats::date)
                .optional("InsuredCertificateIssuanceDate", coverage.issued(), Formats::date)
                .all(CertificateElements.period(
                        coverage.period(), "InsuredCardValidDate", "InsuredCardExpirationDate"));
    }

    private static Elements certificates(Coverage coverage) {
        return new Elements()
                .optionalBlock("ElderlyRecipientCertificateInfo", coverage.elderlyRecipient(), CertificateElements::of)
                .optionalBlock(
                        "LimitApplicationCertificateRelatedInfo", coverage.limitCertificate(), CertificateElements::of)
                .optionalBlock(
                        "SpecificDiseasesCertificateList",
                        Optional.of(coverage.specificDiseases()).filter(list -> !list.isEmpty()),
                        list -> new Elements()
                                .blocks("SpecificDiseasesCertificateInfo", list, CertificateElements::of));
    }

    /**
     * Reads it back from its tree.
     *
     * @throws shikaku.message.MalformedMessage when the block is no coverage
     */
    public static Coverage from(Fields fields) {
        return fields.build(() -> new Coverage(
                PersonElements.from(fields),
                InsuredCardKeyElements.from(fields),
                fields.required("InsurerName", Function.identity()),
                fields.required("InsuredCardClassification", Formats.code(CardClassification.class)),
                fields.optional("PersonalFamilyClassification", Formats.code(FamilyRelation.class)),
                fields.text("InsuredName"),
                CertificateElements.period(fields, "InsuredCardValidDate", "InsuredCardExpirationDate"),
                fields.optional("InsuredCertificateIssuanceDate", Formats::date),
                fields.optional("QualificationDate", Formats::date),
                fields.optional("DisqualificationDate", Formats::date),
                fields.optional("ReasonOfLoss", Formats.code(ReasonOfLoss.class)),
                fields.optional("InsuredPartialContributionRatio", Share::ofWire),
                fields.block("ElderlyRecipientCertificateInfo").map(CertificateElements::elderlyRecipient),
                fields.block("LimitApplicationCertificateRelatedInfo").map(CertificateElements::limit),
                specificDiseases(fields)));
    }

    private static List<SpecificDiseaseCertificate> specificDiseases(Fields fields) {
        return fields.block("SpecificDiseasesCertificateList").stream()
                .flatMap(
                        list -> list.blocks("SpecificDiseasesCertificateInfo", Coverage.MAX_SPECIFIC_DISEASES).stream())
                .map(CertificateElements::specificDisease)
                .toList();
    }
}
