package shikaku.card.data;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A public key as the data objects hold it: {@code 90 03 010001 91 82 0100 n}, RSA-2048. */
final class EncodedKey {
    private static final BigInteger EXPONENT = BigInteger.valueOf(0x10001);
    private static final byte[] HEAD = HexFormat.of().parseHex("900301000191820100");
    private static final int MODULUS_BYTES = 256;
    private static final int MODULUS_BITS = MODULUS_BYTES * Byte.SIZE;

    private EncodedKey() {}

    /** @throws IllegalArgumentException when the key is another */
    static byte[] of(RSAPublicKey key) {
        if (key.getModulus().bitLength() != MODULUS_BITS
                || !key.getPublicExponent().equals(EXPONENT)) {
            throw new IllegalArgumentException("a key on a card is RSA-2048 with exponent 65537");
        }
        byte[] modulus = key.getModulus().toByteArray();
        return ByteBuffer.allocate(HEAD.length + MODULUS_BYTES)
                .put(HEAD)
                .put(modulus, modulus.length - MODULUS_BYTES, MODULUS_BYTES)
                .array();
    }

    /** @throws MalformedData when none stands there */
    static RSAPublicKey read(byte[] encoded) throws MalformedData {
        boolean fits = encoded.length == HEAD.length + MODULUS_BYTES
                && Arrays.equals(encoded, 0, HEAD.length, HEAD, 0, HEAD.length);
        MalformedData.unless(fits, "no public key of a card stands here");
        BigInteger modulus = new BigInteger(1, encoded, HEAD.length, MODULUS_BYTES);
        MalformedData.unless(
                modulus.bitLength() == MODULUS_BITS && modulus.testBit(0), "no modulus of a card stands here");
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, EXPONENT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
