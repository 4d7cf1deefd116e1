package shikaku.center.session;

import java.security.interfaces.RSAPrivateKey;
import java.util.List;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.certificate.proof.VerifierProof;
import shikaku.message.Octets;

/**
 * 検証機関用電子証明書 and its key, which never leaves the center: with it a card may be opened without a PIN.
 *
 * @param chain for the card, issuer first
 * @param key of the chain's last certificate
 */
public record VerifierKey(VerifierChain chain, RSAPrivateKey key) {
    /** @throws IllegalArgumentException when key and certificate do not belong together */
    public VerifierKey {
        if (!key.getModulus().equals(chain.institution().key().getModulus())) {
            throw new IllegalArgumentException("検証機関用電子証明書 and its key do not belong together");
        }
    }

    /** The certificates as a card takes them. */
    public List<Octets> certificates() {
        return chain.encoded().stream().map(Octets::of).toList();
    }

    /** Answers the challenge of one card. */
    public Octets sign(Octets challenge, Octets cardBinding) {
        return Octets.of(VerifierProof.sign(key, challenge.toByteArray(), cardBinding.toByteArray()));
    }

    @Override
    public String toString() {
        return "VerifierKey[…]";
    }
}
