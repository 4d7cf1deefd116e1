package shikaku.certificate.cvc;

import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import shikaku.certificate.TestKeys;

/** Root, intermediate and institution minted for one run. */
record CvcFixture(KeyPair root, KeyPair intermediate, KeyPair institution) {
    static final KeyIdentifier ROOT = new KeyIdentifier("0000001", "2600001");
    static final KeyIdentifier INTERMEDIATE = new KeyIdentifier("0000002", "2600001");
    static final KeyIdentifier INSTITUTION = new KeyIdentifier("0000003", "2600001");

    static final CvcFixture OF_THIS_RUN = new CvcFixture(TestKeys.AUTHORITY, TestKeys.OTHER_AUTHORITY, TestKeys.HOLDER);

    TrustedKey trustedRoot() {
        return new TrustedKey(ROOT, publicKey(root));
    }

    VerifierChain chain() {
        return new VerifierChain(
                new CvcIssuer(ROOT, privateKey(root)).issue(INTERMEDIATE, publicKey(intermediate)),
                new CvcIssuer(INTERMEDIATE, privateKey(intermediate)).issue(INSTITUTION, publicKey(institution)));
    }

    static RSAPublicKey publicKey(KeyPair pair) {
        return (RSAPublicKey) pair.getPublic();
    }

    static RSAPrivateKey privateKey(KeyPair pair) {
        return (RSAPrivateKey) pair.getPrivate();
    }
}
