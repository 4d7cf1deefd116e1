package shikaku.certificate.path;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/** The two key identifiers of a certificate (RFC 5280 §4.2.1.1 and §4.2.1.2). */
final class KeyIdentifiers {
    static Optional<byte[]> ofSubject(X509Certificate certificate) {
        return UnverifiedExtension.read(
                certificate,
                Extension.subjectKeyIdentifier,
                octets -> SubjectKeyIdentifier.getInstance(octets).getKeyIdentifier());
    }

    static Optional<byte[]> ofIssuer(X509Certificate certificate) {
        return UnverifiedExtension.read(
                certificate,
                Extension.authorityKeyIdentifier,
                octets -> AuthorityKeyIdentifier.getInstance(octets).getKeyIdentifierOctets());
    }

    private KeyIdentifiers() {}
}
