package shikaku.center.site;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;

/** New keys for TLS: EC P-256, which every machine of a clinic knows. */
final class SiteKeys {
    private final SecureRandom random;

    SiteKeys(SecureRandom random) {
        this.random = random;
    }

    KeyPair next() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }
}
