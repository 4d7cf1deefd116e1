package shikaku.certificate.proof;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;

/**
 * A chip's proof that it holds the key which stands in its front (内部認証), without a PIN.
 *
 * <p>Our profile: {@code "shikaku/chip-proof/1\0" ‖ challenge}, RSASSA-PKCS1-v1_5 with SHA-256; the card pads a hash that it is given.
 */
public final class ChipProof {
    /** Length of a challenge in bytes. */
    public static final int CHALLENGE_LENGTH = 32;

    private static final byte[] NAME = "shikaku/chip-proof/1\0".getBytes(StandardCharsets.US_ASCII);

    private ChipProof() {}

    /** What the card gets: 32 bytes. */
    public static byte[] cardInput(byte[] challenge) {
        return SignedBytes.sha256(toBeSigned(challenge));
    }

    /** True when {@code signature} was made by the key's other half for this challenge. */
    public static boolean isValid(PublicKey front, byte[] challenge, byte[] signature) {
        return RsaSignature.verify(front, toBeSigned(challenge), signature);
    }

    private static byte[] toBeSigned(byte[] challenge) {
        SignedBytes.requireLength("challenge", challenge, CHALLENGE_LENGTH);
        return SignedBytes.join(NAME, challenge);
    }
}
