package shikaku.certificate.path;

import java.security.cert.X509Certificate;
import java.time.Instant;
import shikaku.message.Reason;

/** The outcome of validating a holder's certificate. */
public sealed interface HolderVerdict {
    /**
     * Good for everything.
     *
     * @param certificate validated
     */
    record Trusted(X509Certificate certificate) implements HolderVerdict {}

    /**
     * Expired for no longer than the period of grace: serves to confirm eligibility and nothing else.
     *
     * @param certificate validated in all but its end
     * @param expiredAt its last second
     */
    record TrustedExpired(X509Certificate certificate, Instant expiredAt) implements HolderVerdict {}

    /**
     * Not to be believed.
     *
     * @param reason the first question it failed
     */
    record Refused(Reason reason) implements HolderVerdict {}
}
