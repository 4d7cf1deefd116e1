package shikaku.certificate.proof;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.HexFormat;

/**
 * The holder's proof (利用者証明, arrow ⑤′): the card's key 0017 signs the center's nonce for one session.
 *
 * <p>Our profile: {@code "shikaku/holder-proof/1\0" ‖ nonce ‖ session identifier}, RSASSA-PKCS1-v1_5 with SHA-256
 * (RFC 8017 §8.2).
 */
public final class HolderProof {
    /** Length of the center's nonce in bytes. */
    public static final int NONCE_LENGTH = 32;

    private static final byte[] NAME = "shikaku/holder-proof/1\0".getBytes(StandardCharsets.US_ASCII);
    /** DigestInfo of SHA-256 up to the hash (RFC 8017 §9.2, note 1). */
    private static final byte[] SHA256_HEAD = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

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

    /** The DigestInfo that a card pads and signs (51 bytes). */
    public static byte[] digestInfo(byte[] nonce, String sessionIdentifier) {
        return SignedBytes.join(SHA256_HEAD, SignedBytes.sha256(toBeSigned(nonce, sessionIdentifier)));
    }

    /** True when {@code signature} was made by the key of {@code holder} over exactly this nonce and session. */
    public static boolean isValid(PublicKey holder, byte[] nonce, String sessionIdentifier, byte[] signature) {
        return RsaSignature.verify(holder, toBeSigned(nonce, sessionIdentifier), signature);
    }
}
