package shikaku.certificate.profile;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import shikaku.certificate.DistinguishedName;
import shikaku.certificate.Limits;
import shikaku.certificate.Validity;

/**
 * An authority at work (発行局): signs certificates of any profile with one key. The key may live in a PKCS#11 token; it is only
 * handed to the signature.
 */
public final class CertificateIssuer {
    private final PrivateKey key;
    private final X509Certificate certificate;
    private final SerialSource serials;

    /**
     * @param key of the authority
     * @param certificate of the same key
     * @param serials for certificates whose serial is not given
     */
    public CertificateIssuer(PrivateKey key, X509Certificate certificate, SerialSource serials) {
        this.key = key;
        this.certificate = certificate;
        this.serials = serials;
    }

    /** A new authority that vouches for itself. */
    public static CertificateIssuer selfSigned(
            KeyPair keys, CertificateProfile profile, DistinguishedName name, Validity validity, SerialSource serials) {
        var identifier = ExtensionEncoder.subjectKeyIdentifier(keys.getPublic()).getKeyIdentifier();
        var encoder = new ExtensionEncoder(keys.getPublic(), identifier);
        var content = content(serials.next(), name.encoded(), name, keys.getPublic(), validity);
        return new CertificateIssuer(keys.getPrivate(), sign(content, profile, encoder, keys.getPrivate()), serials);
    }

    /** The authority's own certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** Issues under the next serial number. */
    public X509Certificate issue(
            CertificateProfile profile, DistinguishedName subject, PublicKey subjectKey, Validity validity) {
        return issue(serials.next(), profile, subject, subjectKey, validity);
    }

    /** Issues under a given serial number; that it is not used twice is the caller's duty. */
    public X509Certificate issue(
            BigInteger serial,
            CertificateProfile profile,
            DistinguishedName subject,
            PublicKey subjectKey,
            Validity validity) {
        var issuerName =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        var content = content(serial, issuerName, subject, subjectKey, validity);
        return sign(content, profile, new ExtensionEncoder(subjectKey, ownKeyIdentifier()), key);
    }

    /** Signs a list of revoked certificates, which then is DER. */
    public byte[] sign(X509v2CRLBuilder list) {
        try {
            return list.build(signer(key)).getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("the authority's key cannot sign", e);
        }
    }

    private byte[] ownKeyIdentifier() {
        var extension = certificate.getExtensionValue(Extension.subjectKeyIdentifier.getId());
        if (extension == null) {
            throw new IllegalStateException("an authority has a subject key identifier");
        }
        return SubjectKeyIdentifier.getInstance(
                        ASN1OctetString.getInstance(extension).getOctets())
                .getKeyIdentifier();
    }

    private static X509v3CertificateBuilder content(
            BigInteger serial, X500Name issuer, DistinguishedName subject, PublicKey subjectKey, Validity validity) {
        if (serial.signum() <= 0 || serial.toByteArray().length > Limits.SERIAL_BYTES) {
            throw new IllegalArgumentException("a serial number is positive and has at most 20 octets");
        }
        return new X509v3CertificateBuilder(
                issuer,
                serial,
                Date.from(validity.notBefore()),
                Date.from(validity.notAfter()),
                subject.encoded(),
                SubjectPublicKeyInfo.getInstance(subjectKey.getEncoded()));
    }

    private static X509Certificate sign(
            X509v3CertificateBuilder content, CertificateProfile profile, ExtensionEncoder encoder, PrivateKey key) {
        try {
            for (var rule : profile.extensions()) {
                content.addExtension(encoder.encode(rule));
            }
            return new JcaX509CertificateConverter().getCertificate(content.build(signer(key)));
        } catch (OperatorCreationException | CertificateException | IOException e) {
            throw new IllegalStateException("the authority's key cannot sign", e);
        }
    }

    private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder(SignatureAlgorithms.of(key)).build(key);
    }
}
