package shikaku.card.chip;

import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateKey;
import javax.crypto.Cipher;
import javax.smartcardio.CommandAPDU;

/**
 * COMPUTE DIGITAL SIGNATURE (署名): pads whatever DigestInfo it gets by PKCS#1 v1.5 type 1 (RFC 8017 §9.2) and signs with the
 * current key. Class {@code 80}, {@code P1-P2 = 00 80}.
 */
final class ComputeDigitalSignature implements CardCommand {
    private static final int CURRENT_KEY = 0x80;
    /** Padding takes at least eleven bytes. */
    private static final int PADDING_BYTES_MIN = 11;

    @Override
    public Step run(CardState card, CommandAPDU command) throws Refused {
        Refused.unless(command.getP1() == 0 && command.getP2() == CURRENT_KEY, StatusWord.WRONG_P1_P2);
        CardFile.Key file = card.current(CardFile.Key.class);
        card.require(file.use());
        int length = (file.key().getModulus().bitLength() + 7) / 8;
        boolean fits = command.getNc() > 0 && command.getNc() <= length - PADDING_BYTES_MIN;
        Refused.unless(fits && command.getNe() >= length, StatusWord.WRONG_LENGTH);
        return Step.of(card, sign(file.key(), command.getData()));
    }

    private static byte[] sign(RSAPrivateKey key, byte[] digestInfo) {
        try {
            // With a private key the JDK's PKCS1Padding is type 1: a raw signature over what the caller hashed.
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(digestInfo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can sign with RSA", e);
        }
    }
}
