package shikaku.certificate.proof;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 §8.2), the one signature scheme of today's cards. */
public final class RsaSignature {
    private static final String ALGORITHM = "SHA256withRSA";

    private RsaSignature() {}

    /**
     * Signs.
     *
     * @throws IllegalStateException when the key is no RSA key
     */
    public static byte[] sign(PrivateKey key, byte[] data) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this key cannot sign with " + ALGORITHM, e);
        }
    }

    /** False for anything but a right signature, whatever is wrong with it. */
    public static boolean verify(PublicKey key, byte[] data, byte[] made) {
        return SignedBytes.verify(ALGORITHM, key, data, made);
    }
}
