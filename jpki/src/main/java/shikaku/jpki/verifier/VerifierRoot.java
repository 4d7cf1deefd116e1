package shikaku.jpki.verifier;

import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import shikaku.certificate.cvc.CvcIssuer;
import shikaku.certificate.cvc.KeyIdentifier;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.jpki.Limits;

/**
 * Issues the certificates of verifying institutions (検証機関用電子証明書). Our profile: one root, whose key every card carries; one
 * intermediate below it; the institution below that.
 */
public final class VerifierRoot {
    private static final KeyIdentifier ROOT = new KeyIdentifier("1000000", "0000001");
    private static final KeyIdentifier INTERMEDIATE = new KeyIdentifier("1000001", "0000001");
    private static final KeyIdentifier INSTITUTION = new KeyIdentifier("2000000", "0000001");

    private final CvcIssuer root;
    private final RSAPublicKey rootKey;
    private final CvcIssuer intermediate;
    private final RSAPublicKey intermediateKey;

    /** Both pairs are RSA-2048. */
    public VerifierRoot(
            RSAPrivateKey rootSigner,
            RSAPublicKey rootKey,
            RSAPrivateKey intermediateSigner,
            RSAPublicKey intermediateKey) {
        this.root = new CvcIssuer(ROOT, rootSigner);
        this.rootKey = rootKey;
        this.intermediate = new CvcIssuer(INTERMEDIATE, intermediateSigner);
        this.intermediateKey = intermediateKey;
    }

    /** What is written on every card. */
    public TrustedKey trusted() {
        return new TrustedKey(ROOT, rootKey);
    }

    /**
     * Certifies the center's verifier key.
     *
     * @throws IllegalArgumentException when the key is not RSA-2048 with the exponent F4
     */
    public VerifierChain certify(RSAPublicKey institution) {
        if (!institution.getPublicExponent().equals(Limits.CARD_KEY_EXPONENT)) {
            throw new IllegalArgumentException("a verifier's key has the exponent that cards' keys have");
        }
        return new VerifierChain(
                root.issue(INTERMEDIATE, intermediateKey), intermediate.issue(INSTITUTION, institution));
    }
}
