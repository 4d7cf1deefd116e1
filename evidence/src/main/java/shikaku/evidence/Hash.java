package shikaku.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 value: 32 bytes that nobody can change. */
public final class Hash {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException when not 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes");
        }
        return new Hash(bytes.clone());
    }

    /** @throws IllegalArgumentException when not base64 of 32 bytes */
    public static Hash fromBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    static Hash sha256(byte[] content) {
        return new Hash(sha256().digest(content));
    }

    /** Of a prefix and a part of an array. */
    static Hash sha256(byte prefix, byte[] content, int from) {
        MessageDigest digest = sha256();
        digest.update(prefix);
        digest.update(content, from, content.length - from);
        return new Hash(digest.digest());
    }

    /** Of a prefix and two others. */
    static Hash sha256(byte prefix, Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(prefix);
        digest.update(left.bytes);
        digest.update(right.bytes);
        return new Hash(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Base64 with padding (RFC 4648, 4). */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
