package shikaku.certificate.ocsp;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import shikaku.message.Reason;

/**
 * Who signed an answer, beside the issuer of the certificate asked about (RFC 6960 §4.2.2.2).
 *
 * @param certificate found in the answer by the responder's identifier, or the issuer itself; nobody has verified it
 * @param issuer a generation of the authority that we trust
 */
record OcspSigner(X509Certificate certificate, X509Certificate issuer) {
    private static final AlgorithmIdentifier SHA1 = RespID.HASH_SHA1;
    private static final int DIGITAL_SIGNATURE = 0;

    static OcspSigner named(BasicOCSPResp answer, X509Certificate issuer) throws UnacceptableAnswer {
        try {
            var holder = Stream.concat(
                            Stream.of(new JcaX509CertificateHolder(issuer)), Arrays.stream(answer.getCerts()))
                    .filter(candidate -> isNamed(candidate, answer.getResponderId()))
                    .findFirst()
                    .orElseThrow(() -> new UnacceptableAnswer(Reason.OCSP_SIGNER_NOT_AUTHORIZED));
            return new OcspSigner(new JcaX509CertificateConverter().getCertificate(holder), issuer);
        } catch (CertificateException e) {
            throw new UnacceptableAnswer(Reason.OCSP_ANSWER_MALFORMED, e);
        }
    }

    private static boolean isNamed(X509CertificateHolder candidate, RespID responder) {
        try {
            var sha1 = new JcaDigestCalculatorProviderBuilder().build().get(SHA1);
            return responder.equals(new RespID(candidate.getSubject()))
                    || responder.equals(new RespID(candidate.getSubjectPublicKeyInfo(), sha1));
        } catch (OperatorCreationException | OCSPException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    boolean signed(BasicOCSPResp answer) {
        try {
            return answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(certificate.getPublicKey()));
        } catch (OperatorCreationException | OCSPException e) {
            return false;
        }
    }

    boolean isIssuer() {
        return certificate.equals(issuer);
    }

    /** The name and the signature: two generations of the authority share the name. */
    boolean isCertifiedByIssuer() {
        try {
            certificate.verify(issuer.getPublicKey());
            return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** For OCSP signing, not to be asked about itself, and valid. */
    boolean isDelegatedAt(Instant now) {
        return hasPurpose() && hasNoCheck() && maySign() && isValidAt(now);
    }

    private boolean hasPurpose() {
        try {
            var purposes = certificate.getExtendedKeyUsage();
            return purposes != null && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId());
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private boolean hasNoCheck() {
        return certificate.getExtensionValue(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId()) != null;
    }

    private boolean maySign() {
        var uses = certificate.getKeyUsage();
        return uses != null && uses[DIGITAL_SIGNATURE] && certificate.getBasicConstraints() < 0;
    }

    private boolean isValidAt(Instant now) {
        var date = Date.from(now);
        return !date.before(certificate.getNotBefore()) && !date.after(certificate.getNotAfter());
    }
}
