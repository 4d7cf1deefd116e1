package shikaku.card.image;

import java.io.ByteArrayInputStream;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import shikaku.card.Limits;
import shikaku.message.Octets;

/**
 * A key with its certificate, as it goes onto a card.
 *
 * @param certificate DER, 256 to 8192 bytes
 * @param authority certificate of its issuer, DER, the same bounds
 * @param key RSA or on P-384; of an elliptic key only the kind is compared, since its public half cannot be told from it
 */
public record Certified(Octets certificate, Octets authority, PrivateKey key) {
    /** @throws IllegalArgumentException when the key is not the certificate's, or a certificate is out of bounds */
    public Certified {
        requireCertificate(certificate);
        requireCertificate(authority);
        if (!belongsTo(publicKey(certificate), key)) {
            throw new IllegalArgumentException("the key is not the certificate's");
        }
    }

    private static boolean belongsTo(PublicKey held, PrivateKey secret) {
        return switch (secret) {
            case RSAPrivateKey rsa ->
                held instanceof RSAPublicKey known && known.getModulus().equals(rsa.getModulus());
            case ECPrivateKey _ -> held instanceof ECPublicKey;
            default -> false;
        };
    }

    private static PublicKey publicKey(Octets der) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der.toByteArray()))
                    .getPublicKey();
        } catch (CertificateException e) {
            throw new IllegalArgumentException("not a certificate", e);
        }
    }

    private static void requireCertificate(Octets der) {
        if (der.length() < Limits.CERTIFICATE_BYTES_MIN || der.length() > Limits.CERTIFICATE_BYTES_MAX) {
            throw new IllegalArgumentException("a certificate on a card has 256 to 8192 bytes");
        }
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return "Certified[…]";
    }
}
