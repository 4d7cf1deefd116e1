package shikaku.certificate.ocsp;

import static shikaku.certificate.ocsp.UnacceptableAnswer.require;

import java.security.cert.X509Certificate;
import java.time.Instant;
import shikaku.certificate.Limits;
import shikaku.message.Reason;

/** When an answer may be believed: the conditions of RFC 6960 §3.2 in their order, and the nonce of RFC 9654. */
final class AcceptanceConditions {
    static CertificateStatus accept(byte[] bytes, OcspQuestion question, X509Certificate issuer, Instant now)
            throws UnacceptableAnswer {
        var answer = OcspAnswer.readUnverified(bytes);

        // 1. The certificate in the answer is the one that was asked about.
        require(question.isAbout(answer.single().getCertID()), Reason.OCSP_ANSWER_OF_ANOTHER_CERTIFICATE);

        // 2. The signature on the answer is valid.
        var signer = OcspSigner.named(answer.basic(), issuer);
        require(signer.signed(answer.basic()), Reason.OCSP_SIGNATURE_WRONG);

        // 3. The signer is the one that was meant to answer: the issuer, or a responder certified by the issuer's own
        // key.
        require(signer.isIssuer() || signer.isCertifiedByIssuer(), Reason.OCSP_SIGNER_NOT_AUTHORIZED);

        // 4. The signer may speak for this certificate now.
        require(signer.isIssuer() || signer.isDelegatedAt(now), Reason.OCSP_SIGNER_NOT_AUTHORIZED);

        // 5. The time at which the status was known to be right is recent, and not in the future.
        require(!answer.thisUpdate().isAfter(now.plus(Limits.OCSP_CLOCK_SKEW)), Reason.OCSP_ANSWER_STALE);
        require(
                !answer.thisUpdate().isBefore(now.minus(Limits.OCSP_AGE).minus(Limits.OCSP_CLOCK_SKEW)),
                Reason.OCSP_ANSWER_STALE);

        // 6. The time by which newer information will be there has not come yet. Our profile: it is always stated.
        var nextUpdate = answer.nextUpdate().orElseThrow(() -> new UnacceptableAnswer(Reason.OCSP_ANSWER_STALE));
        require(nextUpdate.isAfter(now.minus(Limits.OCSP_CLOCK_SKEW)), Reason.OCSP_ANSWER_STALE);
        require(nextUpdate.isAfter(answer.thisUpdate()), Reason.OCSP_ANSWER_STALE);

        // RFC 9654: the answer was made for this question; an earlier one, however fresh, is a replay.
        require(question.isRepeatedBy(answer.nonce()), Reason.OCSP_NONCE_WRONG);

        // RFC 6960 §4.4: what is critical and not understood may change the meaning of everything else.
        require(!answer.hasUnknownCriticalExtension(), Reason.OCSP_ANSWER_MALFORMED);
        return answer.status();
    }

    private AcceptanceConditions() {}
}
