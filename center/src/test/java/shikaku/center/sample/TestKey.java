package shikaku.center.sample;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;

/** RSA-2048 pairs minted once a run: to mint one costs more than most tests, and whose key it is matters, not that it is new. */
public enum TestKey {
    AUTHORITY,
    OTHER_AUTHORITY,
    CARD,
    OTHER_CARD,
    VERIFIER;

    private final KeyPair pair = mint();

    public KeyPair pair() {
        return pair;
    }

    RSAPublicKey publicKey() {
        return (RSAPublicKey) pair.getPublic();
    }

    public RSAPrivateKey privateKey() {
        return (RSAPrivateKey) pair.getPrivate();
    }

    private static KeyPair mint() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
