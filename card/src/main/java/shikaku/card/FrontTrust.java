package shikaku.card;

import java.util.List;
import java.util.Optional;
import shikaku.certificate.cvc.CardVerifiableCertificate;
import shikaku.certificate.cvc.TrustedKey;

/** Whose fronts are believed (券面の発行者): what an operator configured. */
public sealed interface FrontTrust {
    /**
     * Only what one of these vouches for.
     *
     * @param roots of J-LIS, or of whoever makes the cards; several while one follows another
     */
    record Issuers(List<TrustedKey> roots) implements FrontTrust {
        public Issuers {
            roots = List.copyOf(roots);
        }

        /** The key that may sign fronts, where one of the roots certified it. */
        Optional<TrustedKey> signer(CardVerifiableCertificate intermediate) {
            return roots.stream().anyMatch(intermediate::isSignedBy)
                    ? Optional.of(intermediate.asTrusted())
                    : Optional.empty();
        }
    }

    /** Anything: somebody knows that nothing is checked, and it is said wherever it is used. */
    record Unchecked() implements FrontTrust {}
}
