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

/** 高齢受給者証, 限度額適用認定証 and 特定疾病療養受療証 as the content of their blocks. */
final class CertificateElements {

    private CertificateElements() {}

    static Elements of(ElderlyRecipientCertificate certificate) {
        return new Elements()
                .optional("ElderlyRecipientCertificateDate", certificate.issued(), Formats::date)
                .all(period(certificate.period(), "ElderlyRecipientValidStartDate", "ElderlyRecipientValidEndDate"))
                .text("ElderlyRecipientContributionRatio", certificate.share().wire());
    }

    static ElderlyRecipientCertificate elderlyRecipient(Fields fields) {
        return new ElderlyRecipientCertificate(
                fields.optional("ElderlyRecipientCertificateDate", Formats::date),
                period(fields, "ElderlyRecipientValidStartDate", "ElderlyRecipientValidEndDate"),
                fields.required("ElderlyRecipientContributionRatio", Share::ofWire));
    }

    static Elements of(LimitCertificate certificate) {
        return new Elements()
                .text(
                        "LimitApplicationCertificateClassification",
                        certificate.classification().code())
                .text(
                        "LimitApplicationCertificateClassificationFlag",
                        certificate.category().code())
                .optional("LimitApplicationCertificateDate", certificate.issued(), Formats::date)
                .all(period(
                        certificate.period(),
                        "LimitApplicationCertificateValidStartDate",
                        "LimitApplicationCertificateValidEndDate"))
                .optional("LimitApplicationCertificateLongTermDate", certificate.longTermSince(), Formats::date);
    }

    static LimitCertificate limit(Fields fields) {
        return new LimitCertificate(
                fields.required(
                        "LimitApplicationCertificateClassification",
                        Formats.code(LimitCertificateClassification.class)),
                fields.required("LimitApplicationCertificateClassificationFlag", Formats.code(LimitCategory.class)),
                fields.optional("LimitApplicationCertificateDate", Formats::date),
                period(fields, "LimitApplicationCertificateValidStartDate", "LimitApplicationCertificateValidEndDate"),
                fields.optional("LimitApplicationCertificateLongTermDate", Formats::date));
    }

    static Elements of(SpecificDiseaseCertificate certificate) {
        return new Elements()
                .text("SpecificDiseasesDiseaseCategory", certificate.disease().code())
                .optional("SpecificDiseasesCertificateDate", certificate.issued(), Formats::date)
                .all(period(certificate.period(), "SpecificDiseasesValidStartDate", "SpecificDiseasesValidEndDate"))
                .text("SpecificDiseasesSelfPay", Integer.toString(certificate.selfPayYen()));
    }

    static SpecificDiseaseCertificate specificDisease(Fields fields) {
        return fields.build(() -> new SpecificDiseaseCertificate(
                fields.required("SpecificDiseasesDiseaseCategory", Formats.code(SpecificDisease.class)),
                fields.optional("SpecificDiseasesCertificateDate", Formats::date),
                period(fields, "SpecificDiseasesValidStartDate", "SpecificDiseasesValidEndDate"),
                fields.required("SpecificDiseasesSelfPay", Formats::number)));
    }

    static Elements period(Period period, String start, String end) {
        return new Elements().text(start, Formats.date(period.from())).optional(end, period.to(), Formats::date);
    }

    static Period period(Fields fields, String start, String end) {
        LocalDate from = fields.required(start, Formats::date);
        Optional<LocalDate> to = fields.optional(end, Formats::date);
        return fields.build(() -> new Period(from, to));
    }
}
