package shikaku.terminal.backup;

import java.io.IOException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Iterator;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.PasswordRecipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JcePasswordAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JcePasswordRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;

/**
 * AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084) for whoever knows a passphrase (RFC 5652 §6.2.4; PBKDF2 with HMAC-SHA-256, RFC 8018): {@code openssl cms
 * -decrypt -pwri_password} opens it, too.
 */
record Envelope(SecureRandom random, int iterations) {
    private static final int SALT_BYTES = 16;

    /** The JDK has no wrap of RFC 3211 (§2.3.1), which the passphrase's key needs. */
    private static final Provider WRAPS = new BouncyCastleProvider();

    byte[] closed(byte[] content, String passphrase) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        try {
            var generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(
                    new JcePasswordRecipientInfoGenerator(CMSAlgorithm.AES256_CBC, passphrase.toCharArray())
                            .setProvider(WRAPS)
                            .setPRF(PasswordRecipient.PRF.HMacSHA256)
                            .setSaltAndIterationCount(salt, iterations)
                            .setSecureRandom(random));
            var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                    .setSecureRandom(random)
                    .build();
            return generator
                    .generate(new CMSProcessableByteArray(content), encryptor)
                    .getEncoded();
        } catch (CMSException refused) {
            throw new IOException("the backup could not be encrypted", refused);
        }
    }

    /** @throws IOException with another passphrase, and for whatever was changed since or is no such envelope; nothing of it is given out then */
    static byte[] opened(byte[] closed, String passphrase) throws IOException {
        try {
            Iterator<RecipientInformation> recipients =
                    new CMSAuthEnvelopedData(closed).getRecipientInfos().iterator();
            if (!recipients.hasNext()) {
                throw new IOException("a backup for nobody");
            }
            return recipients
                    .next()
                    .getContent(new JcePasswordAuthEnvelopedRecipient(passphrase.toCharArray()).setProvider(WRAPS));
        } catch (CMSException | RuntimeException notOurs) {
            throw new IOException("no backup, or not with this passphrase", notOurs);
        }
    }
}
