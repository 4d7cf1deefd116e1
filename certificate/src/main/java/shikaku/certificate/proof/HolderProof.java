package shikaku.certificate.proof;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;

/**
 * The holder's proof (利用者証明, arrow ⑤′): the card's key 0017 signs the center's nonce for one session.
 *
 * <p>Our profile: {@code "shikaku/holder-proof/1\0" ‖ nonce ‖ session identifier}, signed as {@link HolderKey} says.
 */
public final class HolderProof {
    /** Length of the center's nonce in bytes. */
    public static final int NONCE_LENGTH = 32;

    private static final byte[] NAME = "shikaku/holder-proof/1\0".getBytes(StandardCharsets.US_ASCII);

    private HolderProof() {}

    /**
     * The bytes that the signature covers.
     *
     * @throws IllegalArgumentException when the nonce is not {@value #NONCE_LENGTH} bytes
     */
    public static byte[] toBeSigned(byte[] nonce, String sessionIdentifier) {
        SignedBytes.requireLength("nonce", nonce, NONCE_LENGTH);
        return SignedBytes.join(NAME, nonce, sessionIdentifier.getBytes(StandardCharsets.UTF_8));
    }

    /** What a card with such a key is given to sign: 51 bytes for RSA, 48 for P-384. */
    public static byte[] cardInput(HolderKey key, byte[] nonce, String sessionIdentifier) {
        return key.cardInput(toBeSigned(nonce, sessionIdentifier));
    }

    /** True when {@code signature} was made by the key of {@code holder} over exactly this nonce and session. */
    public static boolean isValid(PublicKey holder, byte[] nonce, String sessionIdentifier, byte[] signature) {
        return HolderKey.of(holder)
                .filter(key -> key.verify(holder, toBeSigned(nonce, sessionIdentifier), signature))
                .isPresent();
    }
}
