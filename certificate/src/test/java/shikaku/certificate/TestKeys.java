package shikaku.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** Keys minted for one run of the tests; nothing expires in the repository. Those of RSA once: to mint one costs more than most tests. */
public final class TestKeys {
    public static final KeyPair AUTHORITY = generate("RSA");
    public static final KeyPair OTHER_AUTHORITY = generate("RSA");
    public static final KeyPair HOLDER = generate("RSA");
    public static final KeyPair STRANGER = generate("RSA");

    public static KeyPair p256() {
        return generate("EC");
    }

    private static KeyPair generate(String algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestKeys() {}
}
