package shikaku.center.session;

import java.time.Instant;
import java.util.Optional;
import shikaku.certificate.proof.VerifierProof;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;

/**
 * カードセッション (our profile): one check-in with a card, from ③ to ⑤′. Belongs to the institution that opened it and serves once.
 *
 * @param identifier its name, which the holder's key signs along with the nonce
 * @param institution who opened it; for everybody else it does not exist
 * @param holderNonce 32 random bytes of ours
 * @param opened when
 * @param expires first instant at which it no longer serves
 * @param verifierSpent when the center signed as verifier for it (④)
 * @param cardBinding SHA-256 of the certificate on the card that it signed for; a card opened by its PIN has none
 * @param verifierMethod how the person had been identified when it signed
 * @param nonceSpent when a holder's proof was checked against it (⑤′)
 */
public record CardSession(
        SessionIdentifier identifier,
        InstitutionCode institution,
        Octets holderNonce,
        Instant opened,
        Instant expires,
        Optional<Instant> verifierSpent,
        Optional<Octets> cardBinding,
        Optional<IdentityMethod> verifierMethod,
        Optional<Instant> nonceSpent) {

    /** A session nobody has used yet. */
    public static CardSession fresh(
            SessionIdentifier identifier,
            InstitutionCode institution,
            Octets holderNonce,
            Instant opened,
            Instant expires) {
        return new CardSession(
                identifier,
                institution,
                holderNonce,
                opened,
                expires,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a holder with this certificate can be who the session is for: of a card that we opened, only its own. */
    public boolean isForHolderOf(Octets certificate) {
        Octets binding = Octets.of(VerifierProof.cardBinding(certificate.toByteArray()));
        return cardBinding.map(binding::equals).orElse(true);
    }

    public boolean expiredAt(Instant now) {
        return !now.isBefore(expires);
    }
}
