package shikaku.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

/** A sealed key is nobody's who has not the password, and the same key for whoever has. */
class SealedKeyTest {
    private static final String SEAL = "PBEWithHmacSHA256AndAES_256";

    @Test
    void who_has_the_password_has_the_key_and_nobody_else() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        PrivateKey key = generator.generateKeyPair().getPrivate();
        String pem = SealedKey.pem(key, "a password of this test", new SecureRandom());
        assertThat(pem.lines()).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
        assertThat(opened(pem, "a password of this test")).isEqualTo(key.getEncoded());
        assertThatThrownBy(() -> opened(pem, "another")).isInstanceOf(java.security.GeneralSecurityException.class);
        assertThat(SealedKey.pem(key, "a password of this test", new SecureRandom()))
                .isNotEqualTo(pem);
    }

    private static byte[] opened(String pem, String password) throws Exception {
        String base64 = pem.replaceAll("-----[^-]*-----", "");
        var sealed = new EncryptedPrivateKeyInfo(Base64.getMimeDecoder().decode(base64));
        var secret = SecretKeyFactory.getInstance(SEAL).generateSecret(new PBEKeySpec(password.toCharArray()));
        return sealed.getKeySpec(secret).getEncoded();
    }
}
