package shikaku.message.oqs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shikaku.domain.CardClassification;
import shikaku.domain.Coverage;
import shikaku.domain.FamilyRelation;
import shikaku.domain.Period;
import shikaku.domain.ReasonOfLoss;
import shikaku.domain.Share;
import shikaku.domain.SpecificDiseaseCertificate;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;

/** 資格 as the elements of {@code ResultOfQualificationConfirmation} (interface.md §2.5). */
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
                InsuredCardKeyElements.ofResult(fields),
                insurerName(fields),
                fields.required("InsuredCardClassification", Formats.code(CardClassification.class)),
                fields.optional("PersonalFamilyClassification", Formats.code(FamilyRelation.class)),
                fields.text("InsuredName"),
                period(fields),
                fields.optional("InsuredCertificateIssuanceDate", Formats::date),
                fields.optional("QualificationDate", Formats::date),
                fields.optional("DisqualificationDate", Formats::date),
                fields.optional("ReasonOfLoss", Formats.code(ReasonOfLoss.class)),
                fields.optional("InsuredPartialContributionRatio", Share::ofWire),
                fields.block("ElderlyRecipientCertificateInfo").map(CertificateElements::elderlyRecipient),
                fields.block("LimitApplicationCertificateRelatedInfo").map(CertificateElements::limit),
                specificDiseases(fields)));
    }

    /** 医療扶助 of a bulk answer names the welfare office instead of an insurer. */
    private static String insurerName(Fields fields) {
        return fields.text("InsurerName")
                .or(() -> fields.text("WelfareOfficeName"))
                .orElseThrow(() -> new MalformedMessage(Reason.ELEMENT_MISSING, "InsurerName"));
    }

    /** Insurers need not register 有効開始年月日; then the coverage is valid since it was acquired, and where that is not told, since a day not told. */
    private static Period period(Fields fields) {
        boolean fromTheCard = fields.text("InsuredCardValidDate").isPresent();
        return CertificateElements.period(
                fields, fromTheCard ? "InsuredCardValidDate" : "QualificationDate", "InsuredCardExpirationDate");
    }

    private static List<SpecificDiseaseCertificate> specificDiseases(Fields fields) {
        return fields.block("SpecificDiseasesCertificateList").stream()
                .flatMap(
                        list -> list.blocks("SpecificDiseasesCertificateInfo", Coverage.MAX_SPECIFIC_DISEASES).stream())
                .map(CertificateElements::specificDisease)
                .toList();
    }
}
