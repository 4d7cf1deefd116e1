package shikaku.certificate.ocsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import shikaku.certificate.Limits;

/**
 * One question about one certificate, with a fresh nonce (RFC 6960 §4.1, RFC 9654).
 *
 * @param id names the certificate by hashes of its issuer and by its serial
 * @param nonce {@link Limits#OCSP_NONCE_BYTES} random bytes that the answer must repeat
 */
record OcspQuestion(CertificateID id, byte[] nonce) {
    static OcspQuestion about(X509Certificate certificate, X509Certificate issuer, RandomGenerator random) {
        var nonce = new byte[Limits.OCSP_NONCE_BYTES];
        random.nextBytes(nonce);
        return new OcspQuestion(idOf(certificate, issuer), nonce);
    }

    private static CertificateID idOf(X509Certificate certificate, X509Certificate issuer) {
        try {
            var sha256 = new JcaDigestCalculatorProviderBuilder()
                    .build()
                    .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
            return new CertificateID(sha256, new JcaX509CertificateHolder(issuer), certificate.getSerialNumber());
        } catch (OperatorCreationException | OCSPException | CertificateEncodingException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    byte[] encoded() {
        try {
            var octets = new DEROctetString(nonce).getEncoded();
            var extension = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, octets);
            return new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(extension))
                    .build()
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OCSPException e) {
            throw new IllegalStateException("a question without a signature cannot fail", e);
        }
    }

    /** The same hashes by the same algorithm and the same serial; parameters of the algorithm are not compared. */
    boolean isAbout(CertificateID other) {
        return id.getHashAlgOID().equals(other.getHashAlgOID())
                && Arrays.equals(id.getIssuerNameHash(), other.getIssuerNameHash())
                && Arrays.equals(id.getIssuerKeyHash(), other.getIssuerKeyHash())
                && id.getSerialNumber().equals(other.getSerialNumber());
    }

    boolean isRepeatedBy(Optional<Extension> nonceOfAnswer) {
        return nonceOfAnswer
                .map(extension ->
                        ASN1OctetString.getInstance(extension.getParsedValue()).getOctets())
                .filter(octets -> Arrays.equals(octets, nonce))
                .isPresent();
    }
}
