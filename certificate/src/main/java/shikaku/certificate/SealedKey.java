package shikaku.certificate;

import java.io.IOException;
import java.io.StringWriter;
import java.security.PrivateKey;
import java.security.SecureRandom;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.io.pem.PemWriter;

/** A private key as text for a program that is not ours, under a password: PKCS #8 with PBES2 (RFC 8018 §6.2), AES-256, HMAC-SHA-256. */
public final class SealedKey {
    private static final AlgorithmIdentifier HMAC_SHA256 =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);

    private SealedKey() {}

    /** PEM (RFC 7468 §11). @param password long and random: it is not stretched for long */
    public static String pem(PrivateKey key, String password, SecureRandom random) {
        StringWriter text = new StringWriter();
        try (PemWriter pem = new PemWriter(text)) {
            var seal = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                    .setProvider(new BouncyCastleProvider())
                    .setPRF(HMAC_SHA256)
                    .setRandom(random)
                    .setPassword(password.toCharArray())
                    .build();
            pem.writeObject(new JcaPKCS8Generator(key, seal));
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException("a key that was read can be written", e);
        }
        return text.toString();
    }
}
