package shikaku.card.data;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import shikaku.certificate.cvc.CardVerifiableCertificate;
import shikaku.certificate.proof.RsaSignature;

/**
 * Signs what stands on a card (J-LIS when it makes the card). Which bytes are covered is our profile where public sources disagree.
 *
 * @param certificate of the key, card-verifiable; stands on the card beside the data
 * @param key RSA-2048
 */
public record DataSigner(CardVerifiableCertificate certificate, RSAPrivateKey key) {
    private static final byte[] EXPONENT = HexFormat.of().parseHex("9003010001");
    private static final byte[] MODULUS_HEAD = HexFormat.of().parseHex("91820100");
    private static final int MODULUS_BYTES = 256;

    byte[] sign(byte[] covered) {
        return RsaSignature.sign(key, covered);
    }

    /** A public key as the data objects hold it: {@code 90 03 010001 91 82 0100 n}. */
    static byte[] encoded(RSAPublicKey key) {
        if (key.getModulus().bitLength() != MODULUS_BYTES * Byte.SIZE
                || !key.getPublicExponent().equals(BigInteger.valueOf(0x10001))) {
            throw new IllegalArgumentException("a key on a card is RSA-2048 with exponent 65537");
        }
        byte[] modulus = key.getModulus().toByteArray();
        return ByteBuffer.allocate(EXPONENT.length + MODULUS_HEAD.length + MODULUS_BYTES)
                .put(EXPONENT)
                .put(MODULUS_HEAD)
                .put(Arrays.copyOfRange(modulus, modulus.length - MODULUS_BYTES, modulus.length))
                .array();
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return "DataSigner[" + certificate.holder() + "]";
    }
}
