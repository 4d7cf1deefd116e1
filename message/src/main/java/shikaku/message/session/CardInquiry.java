package shikaku.message.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;
import shikaku.message.XmlMessage;

/**
 * Arrow ⑤′ 認証 (our profile): the holder's certificate and signature, and what may be shown; answered by OQS-IF-002 (⑦).
 *
 * @param institution 医療機関コード
 * @param sessionIdentifier the session whose nonce was signed
 * @param qualificationConfirmationDate 資格確認日
 * @param holderCertificate DER of the 利用者証明用電子証明書
 * @param holderSignature the card's signature over nonce and session
 * @param identityMethod how it was established that the person is the holder
 * @param answeredBy who answered at the reader
 * @param consents 提供同意
 * @param consentTime 同意日時, in Japan's time, to the second
 */
@Realizes(
        arrows = Arrow.A5_PROOF,
        clauses = {Clause.C2, Clause.C9, Clause.C10})
public record CardInquiry(
        InstitutionCode institution,
        SessionIdentifier sessionIdentifier,
        LocalDate qualificationConfirmationDate,
        Octets holderCertificate,
        Octets holderSignature,
        IdentityMethod identityMethod,
        AnsweredBy answeredBy,
        Consents consents,
        LocalDateTime consentTime) {

    public CardInquiry {
        consentTime = consentTime.truncatedTo(ChronoUnit.SECONDS);
        if (identityMethod == IdentityMethod.DOCUMENT) {
            throw new IllegalArgumentException("a card is never opened by a document");
        }
    }

    public XmlMessage toXml() {
        return XmlMessage.of(
                new Elements()
                        .text("QualificationConfirmationDate", Formats.date(qualificationConfirmationDate))
                        .all(SessionElements.institution(institution)),
                SessionElements.session(sessionIdentifier)
                        .text("HolderCertificate", holderCertificate.toBase64())
                        .text("HolderSignature", holderSignature.toBase64())
                        .text("IdentityMethod", identityMethod.name())
                        .text("AnsweredBy", answeredBy.name())
                        .text("LimitApplicationCertificateRelatedConsFlg", Formats.flag(consents.limitCertificate()))
                        .text("SpecificDiseasesCertificateRelatedConsFlg", Formats.flag(consents.specificDisease()))
                        .text("ConsentTime", Formats.time(consentTime)));
    }

    /**
     * Reads it back from its tree.
     *
     * @throws shikaku.message.MalformedMessage when {@code xml} is no such inquiry
     */
    public static CardInquiry from(XmlMessage xml) {
        Fields body = xml.bodyFields();
        return body.build(() -> new CardInquiry(
                SessionElements.institution(xml),
                SessionElements.session(body),
                xml.headerFields().required("QualificationConfirmationDate", Formats::date),
                body.required("HolderCertificate", Formats::octets),
                body.required("HolderSignature", Formats::octets),
                body.required("IdentityMethod", Formats.word(IdentityMethod.class)),
                body.required("AnsweredBy", Formats.word(AnsweredBy.class)),
                consents(body),
                body.required("ConsentTime", Formats::time)));
    }

    private static Consents consents(Fields body) {
        return new Consents(
                body.required("LimitApplicationCertificateRelatedConsFlg", Formats::flag),
                body.required("SpecificDiseasesCertificateRelatedConsFlg", Formats::flag));
    }
}
