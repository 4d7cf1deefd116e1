package shikaku.certificate.ocsp;

import java.time.Instant;
import shikaku.message.Reason;

/** What is known about the revocation of a certificate (失効情報). */
public sealed interface CertificateStatus {
    /** Issued and not revoked. */
    record Good() implements CertificateStatus {}

    /**
     * Revoked or on hold.
     *
     * @param reason why; unspecified when the responder does not say
     * @param at since when
     */
    record Revoked(RevocationReason reason, Instant at) implements CertificateStatus {}

    /** The authority never issued it. */
    record Unknown() implements CertificateStatus {}

    /**
     * Nothing is known: no answer, or one that may not be accepted.
     *
     * @param reason what was wrong with the answer
     */
    record Unavailable(Reason reason) implements CertificateStatus {}
}
