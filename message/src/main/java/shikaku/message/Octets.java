package shikaku.message;

import java.util.Arrays;
import java.util.Base64;

/**
 * Bytes as a value: unchangeable, equal by content. Its {@link #toString} tells the length only, because what is
 * carried (nonces, signatures, certificates) must not reach a log line by accident.
 */
public final class Octets {

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A value holding a copy of {@code bytes}. */
    public static Octets of(byte... bytes) {
        return new Octets(bytes.clone());
    }

    /**
     * Reads Base64 of the URL alphabet without padding (RFC 4648 section 5).
     *
     * @throws IllegalArgumentException when {@code text} is not that
     */
    public static Octets fromBase64Url(String text) {
        return new Octets(Base64.getUrlDecoder().decode(text));
    }

    /**
     * Reads Base64 (RFC 4648 section 4).
     *
     * @throws IllegalArgumentException when {@code text} is not that
     */
    public static Octets fromBase64(String text) {
        return new Octets(Base64.getDecoder().decode(text));
    }

    public String toBase64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " octets";
    }
}
