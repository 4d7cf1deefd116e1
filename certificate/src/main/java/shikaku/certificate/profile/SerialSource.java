package shikaku.certificate.profile;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/** Where serial numbers (シリアル番号) come from. */
@FunctionalInterface
public interface SerialSource {
    /** A positive number of at most 20 octets that this issuer has not used before. */
    BigInteger next();

    /** 127 random bits: two equal ones are not to be expected before 2⁶³ certificates. */
    static SerialSource random(RandomGenerator random) {
        return () -> {
            var bytes = new byte[16];
            random.nextBytes(bytes);
            // The first byte is 0x40…0x7F: positive, and always 16 octets long.
            bytes[0] = (byte) ((bytes[0] & 0x3F) | 0x40);
            return new BigInteger(bytes);
        };
    }
}
