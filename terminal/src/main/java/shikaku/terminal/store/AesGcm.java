package shikaku.terminal.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM (NIST SP 800-38D): a fresh random nonce of 96 bits before the ciphertext and its tag of 128 bits, with the label authenticated.
 *
 * @param provider whose keys it works with: a token's never leave it; empty for the JDK's own
 */
record AesGcm(SecureRandom random, Optional<Provider> provider) implements Box {
    /** What a closed value has more than an open one, bytes. */
    static final int MORE = 12 + 16;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** With keys that this process holds. */
    static AesGcm ofTheJdk(SecureRandom random) {
        return new AesGcm(random, Optional.empty());
    }

    @Override
    public byte[] closed(SecretKey key, String label, byte[] open) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, label).doFinal(open);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public byte[] opened(SecretKey key, String label, byte[] closed) throws GeneralSecurityException {
        if (closed.length < MORE) {
            throw new GeneralSecurityException("too short for a nonce and a tag");
        }
        byte[] nonce = Arrays.copyOf(closed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, label).doFinal(closed, NONCE_BYTES, closed.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, SecretKey key, byte[] nonce, String label) throws GeneralSecurityException {
        Cipher cipher = provider.isPresent() ? Cipher.getInstance(CIPHER, provider.get()) : Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
