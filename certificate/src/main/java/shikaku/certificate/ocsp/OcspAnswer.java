package shikaku.certificate.ocsp;

import static shikaku.certificate.ocsp.UnacceptableAnswer.require;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import shikaku.message.Reason;

/** An answer as it was read: nothing in it has been verified yet. */
record OcspAnswer(BasicOCSPResp basic, SingleResp single) {
    static OcspAnswer readUnverified(byte[] bytes) throws UnacceptableAnswer {
        try {
            var response = new OCSPResp(bytes);
            require(response.getStatus() == OCSPResp.SUCCESSFUL, Reason.OCSP_REFUSED);
            return response.getResponseObject() instanceof BasicOCSPResp basic
                    ? new OcspAnswer(basic, only(basic.getResponses()))
                    : malformed();
            // BouncyCastle parses lazily and answers garbage with whatever exception lies nearest.
        } catch (IOException | OCSPException | RuntimeException e) {
            throw new UnacceptableAnswer(Reason.OCSP_ANSWER_MALFORMED, e);
        }
    }

    private static OcspAnswer malformed() throws UnacceptableAnswer {
        throw new UnacceptableAnswer(Reason.OCSP_ANSWER_MALFORMED);
    }

    /** We asked one question: more than one answer would let somebody choose. */
    private static SingleResp only(SingleResp[] answers) throws UnacceptableAnswer {
        require(answers.length == 1, Reason.OCSP_ANSWER_OF_ANOTHER_CERTIFICATE);
        return answers[0];
    }

    boolean hasUnknownCriticalExtension() {
        return !basic.getCriticalExtensionOIDs().isEmpty()
                || !single.getCriticalExtensionOIDs().isEmpty();
    }

    Optional<org.bouncycastle.asn1.x509.Extension> nonce() {
        return Optional.ofNullable(basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce));
    }

    Instant thisUpdate() {
        return single.getThisUpdate().toInstant();
    }

    Optional<Instant> nextUpdate() {
        return Optional.ofNullable(single.getNextUpdate()).map(Date::toInstant);
    }

    CertificateStatus status() {
        // BouncyCastle expresses "good" by null.
        return switch (single.getCertStatus()) {
            case null -> new CertificateStatus.Good();
            case RevokedStatus revoked ->
                new CertificateStatus.Revoked(
                        reasonOf(revoked), revoked.getRevocationTime().toInstant());
            case org.bouncycastle.cert.ocsp.CertificateStatus unknown -> new CertificateStatus.Unknown();
        };
    }

    private static RevocationReason reasonOf(RevokedStatus revoked) {
        return revoked.hasRevocationReason()
                ? RevocationReason.ofCode(revoked.getRevocationReason()).orElse(RevocationReason.UNSPECIFIED)
                : RevocationReason.UNSPECIFIED;
    }
}
