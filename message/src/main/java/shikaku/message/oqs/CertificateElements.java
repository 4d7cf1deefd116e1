package shikaku.message.oqs;

import java.time.LocalDate;
import java.util.Optional;
import shikaku.domain.ElderlyRecipientCertificate;
import shikaku.domain.LimitCategory;
import shikaku.domain.LimitCertificate;
import shikaku.domain.LimitCertificateClassification;
import shikaku.domain.Period;
import shikaku.domain.Share;
import shikaku.domain.SpecificDisease;
import shikaku.domain.SpecificDiseaseCertificate;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;

/** 高齢受給者証, 限度額適用認定証 and 特定疾病療養受療証 as the content of their blocks, of which no element must be there (interface.md §2.5). */
final class CertificateElements {

    private CertificateElements() {}

    static Elements of(ElderlyRecipientCertificate certificate) {
        return new Elements()
                .optional("ElderlyRecipientCertificateDate", certificate.issued(), Formats::date)
                .all(period(certificate.period(), "ElderlyRecipientValidStartDate", "ElderlyRecipientValidEndDate"))
                .optional("ElderlyRecipientContributionRatio", certificate.share(), Share::wire);
    }

    static ElderlyRecipientCertificate elderlyRecipient(Fields fields) {
        return new ElderlyRecipientCertificate(
                fields.optional("ElderlyRecipientCertificateDate", Formats::date),
                period(fields, "ElderlyRecipientValidStartDate", "ElderlyRecipientValidEndDate"),
                fields.optional("ElderlyRecipientContributionRatio", Share::ofWire));
    }

    static Elements of(LimitCertificate certificate) {
        return new Elements()
                .optional(
                        "LimitApplicationCertificateClassification",
                        certificate.classification(),
                        LimitCertificateClassification::code)
                .optional("LimitApplicationCertificateClassificationFlag", certificate.category(), LimitCategory::code)
                .optional("LimitApplicationCertificateDate", certificate.issued(), Formats::date)
                .all(period(
                        certificate.period(),
                        "LimitApplicationCertificateValidStartDate",
                        "LimitApplicationCertificateValidEndDate"))
                .optional("LimitApplicationCertificateLongTermDate", certificate.longTermSince(), Formats::date);
    }

    static LimitCertificate limit(Fields fields) {
        return new LimitCertificate(
                fields.optional(
                        "LimitApplicationCertificateClassification",
                        Formats.code(LimitCertificateClassification.class)),
                fields.optional("LimitApplicationCertificateClassificationFlag", Formats.code(LimitCategory.class)),
                fields.optional("LimitApplicationCertificateDate", Formats::date),
                period(fields, "LimitApplicationCertificateValidStartDate", "LimitApplicationCertificateValidEndDate"),
                fields.optional("LimitApplicationCertificateLongTermDate", Formats::date));
    }

    static Elements of(SpecificDiseaseCertificate certificate) {
        return new Elements()
                .optional("SpecificDiseasesDiseaseCategory", certificate.disease(), SpecificDisease::code)
                .optional("SpecificDiseasesCertificateDate", certificate.issued(), Formats::date)
                .all(period(certificate.period(), "SpecificDiseasesValidStartDate", "SpecificDiseasesValidEndDate"))
                .optional("SpecificDiseasesSelfPay", certificate.selfPayYen(), yen -> Integer.toString(yen));
    }

    static SpecificDiseaseCertificate specificDisease(Fields fields) {
        return fields.build(() -> new SpecificDiseaseCertificate(
                fields.optional("SpecificDiseasesDiseaseCategory", Formats.code(SpecificDisease.class)),
                fields.optional("SpecificDiseasesCertificateDate", Formats::date),
                period(fields, "SpecificDiseasesValidStartDate", "SpecificDiseasesValidEndDate"),
                fields.optional("SpecificDiseasesSelfPay", Formats::number)));
    }

    static Elements period(Period period, String start, String end) {
        return new Elements().optional(start, period.from(), Formats::date).optional(end, period.to(), Formats::date);
    }

    static Period period(Fields fields, String start, String end) {
        Optional<LocalDate> from = fields.optional(start, Formats::date);
        Optional<LocalDate> to = fields.optional(end, Formats::date);
        return fields.build(() -> new Period(from, to));
    }
}
