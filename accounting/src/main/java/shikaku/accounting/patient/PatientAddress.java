package shikaku.accounting.patient;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * 画面のアドレスでの患者: addresses stand in the browser's history, in logs and in whatever lies between, and 患者番号 is what the center knows as 照会番号. So an address names a
 * patient by one block of AES (FIPS 197) over the number and zeros: the same for as long as the clinic has its key, nothing to whoever has none, and not to be counted up, because
 * without those zeros it is nobody's. Written in letters alone, so that no part of it looks like anybody's number.
 */
@Realizes(clauses = Clause.C17)
public final class PatientAddress {
    /** Bytes of the key. */
    public static final int KEY_BYTES = 16;

    private static final int BLOCK = 16;
    private static final int HALF = 4;
    private static final int LOW = 0xF;
    private static final String FORM = "[a-p]{" + 2 * BLOCK + "}";

    private final SecretKey key;

    /** @param key the clinic's, of {@link #KEY_BYTES} */
    public PatientAddress(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** 32 letters. */
    public String of(PatientNumber number) {
        byte[] block = ByteBuffer.allocate(BLOCK).putLong(number.value()).array();
        StringBuilder letters = new StringBuilder();
        for (byte one : crypt(Cipher.ENCRYPT_MODE, block)) {
            letters.append(letter(one >> HALF)).append(letter(one));
        }
        return letters.toString();
    }

    /** Whom {@link #of} wrote so; empty for anything else. */
    public Optional<PatientNumber> read(String letters) {
        if (!letters.matches(FORM)) {
            return Optional.empty();
        }
        ByteBuffer block = ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, bytes(letters)));
        long number = block.getLong();
        boolean ours = block.getLong() == 0 && number >= 1 && number <= PatientNumber.MAX;
        return ours ? Optional.of(new PatientNumber(number)) : Optional.empty();
    }

    private static char letter(int half) {
        return (char) ('a' + (half & LOW));
    }

    private static byte[] bytes(String letters) {
        byte[] bytes = new byte[BLOCK];
        for (int at = 0; at < BLOCK; at++) {
            bytes[at] = (byte) ((letters.charAt(2 * at) - 'a') << HALF | (letters.charAt(2 * at + 1) - 'a'));
        }
        return bytes;
    }

    /** One block, which never repeats under one key: no mode is needed. */
    private byte[] crypt(int mode, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, key);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException noAes) {
            throw new IllegalStateException("this machine has no AES", noAes);
        }
    }
}
