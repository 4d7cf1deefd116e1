package shikaku.certificate.path;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shikaku.certificate.profile.JpkiProfiles;

/** Did a generation of the authority that we trust sign it, while that generation was valid? (RFC 5280 §6) */
final class TrustCheck {
    private final TrustAnchors anchors;

    TrustCheck(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    /** The generation that issued the certificate; empty when none did. */
    Optional<X509Certificate> issuerOf(X509Certificate certificate, Instant at) {
        var moment = insideLifetime(certificate, Date.from(at));
        return anchors.claimedBy(certificate).filter(anchor -> leadsTo(anchor, certificate, moment));
    }

    /** The certificate's own end is the next question; here its path is judged at the nearest moment at which it lived. */
    private static Date insideLifetime(X509Certificate certificate, Date at) {
        if (at.before(certificate.getNotBefore())) {
            return certificate.getNotBefore();
        }
        return at.after(certificate.getNotAfter()) ? certificate.getNotAfter() : at;
    }

    private static boolean leadsTo(X509Certificate anchor, X509Certificate certificate, Date moment) {
        try {
            // The JDK does not look at the lifetime of a trust anchor.
            anchor.checkValidity(moment);
            var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
            CertPathValidator.getInstance("PKIX").validate(path, parameters(anchor, moment));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PKIXParameters parameters(X509Certificate anchor, Date moment) throws GeneralSecurityException {
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
        parameters.setDate(moment);
        parameters.setInitialPolicies(Set.of(JpkiProfiles.AUTHENTICATION_POLICY));
        parameters.setExplicitPolicyRequired(true);
        parameters.setPolicyQualifiersRejected(false);
        // Asked last, and by POST: the JDK's own check would ask by GET.
        parameters.setRevocationEnabled(false);
        return parameters;
    }
}
