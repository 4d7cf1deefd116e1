package shikaku.certificate.path;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/** The two key identifiers of a certificate (RFC 5280 §4.2.1.1 and §4.2.1.2). */
final class KeyIdentifiers {
    static Optional<byte[]> ofSubject(X509Certificate certificate) {
        return extension(certificate, Extension.subjectKeyIdentifier.getId())
                .map(octets -> SubjectKeyIdentifier.getInstance(octets).getKeyIdentifier());
    }

    static Optional<byte[]> ofIssuer(X509Certificate certificate) {
        return extension(certificate, Extension.authorityKeyIdentifier.getId())
                .flatMap(octets -> Optional.ofNullable(
                        AuthorityKeyIdentifier.getInstance(octets).getKeyIdentifierOctets()));
    }

    /** Empty when the extension is absent or no octet string; what is inside may still be malformed. */
    static Optional<byte[]> extension(X509Certificate certificate, String oid) {
        return Optional.ofNullable(certificate.getExtensionValue(oid))
                .map(value -> ASN1OctetString.getInstance(value).getOctets());
    }

    private KeyIdentifiers() {}
}
