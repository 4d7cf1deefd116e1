package shikaku.certificate.ocsp;

import java.security.cert.X509Certificate;

/** Somebody who knows which certificates are revoked. */
@FunctionalInterface
public interface RevocationSource {
    /**
     * The status of a certificate now, by the real clock.
     *
     * @param certificate its path has been validated
     * @param issuer the generation of the authority that issued it
     */
    CertificateStatus statusOf(X509Certificate certificate, X509Certificate issuer);
}
