package shikaku.certificate.cvc;

import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import shikaku.certificate.proof.RsaSignature;

/**
 * Issues card-verifiable certificates with one key (発行者): a root for the intermediate, the intermediate for an institution.
 *
 * @param identifier becomes the CAR of what it issues
 * @param key the issuer's RSA-2048 key
 */
public record CvcIssuer(KeyIdentifier identifier, RSAPrivateKey key) {
    /**
     * Certifies that {@code holderKey} is {@code holder}'s.
     *
     * @throws IllegalArgumentException when {@code holderKey} is not RSA-2048
     */
    public CardVerifiableCertificate issue(KeyIdentifier holder, RSAPublicKey holderKey) {
        CvcKey.requireRsa2048(holderKey);
        byte[] body = CardVerifiableCertificate.bodyOf(identifier, holder, holderKey);
        try {
            return CardVerifiableCertificate.of(body, RsaSignature.sign(key, body));
        } catch (MalformedCvc e) {
            throw new IllegalArgumentException("the key does not fit the certificate format", e);
        }
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return "CvcIssuer[" + identifier + "]";
    }
}
