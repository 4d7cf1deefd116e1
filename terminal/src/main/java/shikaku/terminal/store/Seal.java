package shikaku.terminal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import shikaku.message.Octets;
import shikaku.terminal.checkin.CheckInNumber;

/**
 * Seals what is personal in a row: AES-256-GCM under the key of the row's day (NIST SP 800-38D), nonce before the ciphertext. The row's
 * number and day are authenticated with it, so that a sealed value moved to another row does not open.
 */
final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final DayKeys keys;
    private final SecureRandom random;

    Seal(DayKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    byte[] close(CheckInNumber row, LocalDate day, Octets open) throws IOException {
        return close(named(row), day, open);
    }

    /** @param row its table and number, such as {@code registration/7} */
    byte[] close(String row, LocalDate day, Octets open) throws IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, keys.of(day), nonce, row, day).doFinal(open.toByteArray());
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    /** 印: HMAC-SHA-256 under the day's key. The same gives the same, and without the key nobody can try what it may have been. */
    byte[] mark(String what, LocalDate day) throws IOException {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(keys.of(day));
            return mac.doFinal(("mark/" + what).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    /** What opens as long as its day has not closed, whether or not it could be erased. */
    Open since(LocalDate keptDay) {
        return (row, day, box) -> day.isBefore(keptDay) ? Optional.empty() : open(row, day, box);
    }

    /** Opens what was sealed. */
    @FunctionalInterface
    interface Open {
        Optional<Octets> open(CheckInNumber row, LocalDate day, byte[] sealed) throws IOException;
    }

    /** Empty when the day's key is gone, or the value is not the one that was sealed for this row. */
    Optional<Octets> open(CheckInNumber row, LocalDate day, byte[] sealed) throws IOException {
        return open(named(row), day, sealed);
    }

    /** The same for a row of another table. */
    Optional<Octets> open(String row, LocalDate day, byte[] sealed) throws IOException {
        Optional<SecretKey> key = keys.find(day);
        if (key.isEmpty() || sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return Optional.of(Octets.of(cipher(Cipher.DECRYPT_MODE, key.get(), nonce, row, day)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES)));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static String named(CheckInNumber row) {
        return "check_in/" + row;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String row, LocalDate day)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((row + "/" + day).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
