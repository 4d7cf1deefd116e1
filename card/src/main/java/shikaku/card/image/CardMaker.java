package shikaku.card.image;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import shikaku.card.Limits;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.message.Octets;

/**
 * Makes new cards (カード発行): first a key pair, then, once the authority has certified it, the image.
 *
 * @param verifierRoot every card's root for 特定機関認証
 * @param caCertificate DER of the authority that certifies the keys
 */
public record CardMaker(TrustedKey verifierRoot, Octets caCertificate) {
    private static final int KEY_BITS = 2048;

    /** A fresh RSA-2048 pair for one card. */
    public static KeyPair newKeyPair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS, random);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    /**
     * A card with all its tries.
     *
     * @param certificate DER of the authentication certificate
     * @param privateKey the certified key
     * @param pin four digits; kept but not in use on {@link CardKind#PIN_DISABLED}
     * @throws IllegalArgumentException when the key is not the certificate's, or a part is out of bounds
     */
    public CardImage make(byte[] certificate, PrivateKey privateKey, String pin, CardKind kind) {
        if (!belongsTo(certificate, privateKey)) {
            throw new IllegalArgumentException("the key is not the certificate's");
        }
        return new CardImage(
                kind,
                Octets.of(certificate),
                caCertificate,
                Octets.of(privateKey.getEncoded()),
                pin,
                Limits.PIN_TRIES,
                verifierRoot);
    }

    private static boolean belongsTo(byte[] certificate, PrivateKey privateKey) {
        try {
            var parsed =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            return parsed.getPublicKey() instanceof RSAPublicKey held
                    && privateKey instanceof RSAPrivateKey secret
                    && held.getModulus().equals(secret.getModulus());
        } catch (CertificateException e) {
            throw new IllegalArgumentException("not a certificate", e);
        }
    }
}
