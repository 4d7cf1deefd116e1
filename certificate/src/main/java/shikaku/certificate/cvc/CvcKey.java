package shikaku.certificate.cvc;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;

/** RSA-2048 as the certificates use it. */
final class CvcKey {
    private static final int BITS = 2048;
    private static final int EXPONENT_BITS_MAX = 24;

    private CvcKey() {}

    static RSAPublicKey publicKey(BigInteger modulus, BigInteger exponent) throws MalformedCvc {
        if (modulus.bitLength() != BITS || !modulus.testBit(0) || !exponent.testBit(0) || exponent.bitLength() < 2) {
            throw new MalformedCvc("public key");
        }
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
        } catch (GeneralSecurityException e) {
            throw new MalformedCvc("public key", e);
        }
    }

    static void requireRsa2048(RSAPublicKey key) {
        if (key.getModulus().bitLength() != BITS || key.getPublicExponent().bitLength() > EXPONENT_BITS_MAX) {
            throw new IllegalArgumentException(
                    "a card knows RSA-2048 keys with an exponent of at most three bytes only");
        }
    }

    /** Big-endian, left-padded with zeros to exactly {@code length} bytes. */
    static byte[] unsigned(BigInteger value, int length) {
        byte[] signed = value.toByteArray();
        byte[] padded = new byte[length];
        int count = Math.min(signed.length, length);
        System.arraycopy(signed, signed.length - count, padded, length - count, count);
        return padded;
    }
}
