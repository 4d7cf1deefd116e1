package shikaku.certificate.path;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import shikaku.certificate.CertificateReader;
import shikaku.certificate.ocsp.CertificateStatus;
import shikaku.certificate.ocsp.RevocationSource;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/**
 * Validates the certificate that a card handed over (利用者証明用電子証明書): limits, form, purpose, policy, trust, validity,
 * revocation. The first question that fails gives the reason, and nothing after it is asked.
 */
@Realizes(
        arrows = {Arrow.A5_PROOF, Arrow.A6},
        clauses = Clause.C10)
public final class HolderCertificateValidator {
    /** How long an expired certificate still serves to confirm eligibility. */
    public static final Period GRACE = Period.ofMonths(3);

    private final TrustCheck trust;
    private final ValidityCheck validity;
    private final RevocationSource revocation;

    /**
     * @param anchors the generations of the authority
     * @param revocation asked last, because it costs a round trip
     * @param grace after the end of a certificate, usually {@link #GRACE}
     */
    public HolderCertificateValidator(TrustAnchors anchors, RevocationSource revocation, Period grace) {
        this.trust = new TrustCheck(anchors);
        this.validity = new ValidityCheck(grace);
        this.revocation = revocation;
    }

    /**
     * Judges a certificate as of a moment; revocation is always that of the real present.
     *
     * @param der as received, of any length
     * @param at the moment of the check-in
     */
    public HolderVerdict validate(byte[] der, Instant at) {
        return CertificateReader.readUnverified(der)
                .map(certificate -> validate(certificate, at))
                .orElseGet(() -> refused(Reason.CERTIFICATE_MALFORMED));
    }

    private HolderVerdict validate(X509Certificate unverified, Instant at) {
        if (!PurposeCheck.passes(unverified)) {
            return refused(Reason.CERTIFICATE_WRONG_PURPOSE);
        }
        if (!PolicyCheck.passes(unverified)) {
            return refused(Reason.CERTIFICATE_WRONG_POLICY);
        }
        return trust.issuerOf(unverified, at)
                .map(issuer -> judgeAge(unverified, issuer, at))
                .orElseGet(() -> refused(Reason.CERTIFICATE_UNTRUSTED));
    }

    private HolderVerdict judgeAge(X509Certificate certificate, X509Certificate issuer, Instant at) {
        return switch (validity.ageOf(certificate, at)) {
            case NOT_YET_VALID -> refused(Reason.CERTIFICATE_NOT_YET_VALID);
            case EXPIRED -> refused(Reason.CERTIFICATE_EXPIRED);
            case VALID -> unlessRevoked(certificate, issuer, new HolderVerdict.Trusted(certificate));
            case VALID_FOR_ELIGIBILITY_ONLY -> {
                var end = certificate.getNotAfter().toInstant();
                yield unlessRevoked(certificate, issuer, new HolderVerdict.TrustedExpired(certificate, end));
            }
        };
    }

    private HolderVerdict unlessRevoked(X509Certificate certificate, X509Certificate issuer, HolderVerdict otherwise) {
        return switch (revocation.statusOf(certificate, issuer)) {
            case CertificateStatus.Good() -> otherwise;
            case CertificateStatus.Revoked revoked -> refused(Reason.CERTIFICATE_REVOKED);
            case CertificateStatus.Unknown() -> refused(Reason.CERTIFICATE_UNKNOWN);
            case CertificateStatus.Unavailable(var reason) -> refused(reason);
        };
    }

    private static HolderVerdict refused(Reason reason) {
        return new HolderVerdict.Refused(reason);
    }
}
