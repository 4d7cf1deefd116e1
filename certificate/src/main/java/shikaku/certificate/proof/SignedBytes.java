package shikaku.certificate.proof;

import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/** Hashing and joining of what is signed, and the check of a signature. */
final class SignedBytes {
    private SignedBytes() {}

    static byte[] sha256(byte[] data) {
        return hash("SHA-256", data);
    }

    static byte[] hash(String algorithm, byte[] data) {
        try {
            return MessageDigest.getInstance(algorithm).digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** False for anything but a right signature, whatever is wrong with it. */
    static boolean verify(String algorithm, PublicKey key, byte[] data, byte[] made) {
        try {
            Signature check = Signature.getInstance(algorithm);
            check.initVerify(key);
            check.update(data);
            return check.verify(made);
        } catch (SignatureException | InvalidKeyException e) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    static void requireLength(String what, byte[] value, int length) {
        if (value.length != length) {
            throw new IllegalArgumentException(what + " has " + value.length + " bytes instead of " + length);
        }
    }
}
