package shikaku.certificate.proof;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import java.util.Optional;
import shikaku.certificate.Limits;

/** The kinds of key that prove a holder (利用者証明用の鍵): today's card's and the next one's. Which it is, the certificate says. */
public enum HolderKey {
    /** RSA-2048; the card pads a DigestInfo by PKCS#1 v1.5 (RFC 8017 §8.2). */
    RSA_SHA256("SHA256withRSA", "SHA-256", "3031300d060960864801650304020105000420"),
    /** P-384; the card signs the hash, the signature is as in X9.62. Our profile of the next card. */
    ECDSA_P384_SHA384("SHA384withECDSA", "SHA-384", "");

    private static final int P384_BITS = 384;

    private final String signature;
    private final String hash;
    private final byte[] head;

    HolderKey(String signature, String hash, String head) {
        this.signature = signature;
        this.hash = hash;
        this.head = HexFormat.of().parseHex(head);
    }

    /** Which kind {@code key} is; empty for a key that no card has. */
    public static Optional<HolderKey> of(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa
            when rsa.getModulus().bitLength() == Limits.HOLDER_RSA_BITS -> Optional.of(RSA_SHA256);
            case ECPublicKey ec
            when ec.getParams().getOrder().bitLength() == P384_BITS -> Optional.of(ECDSA_P384_SHA384);
            default -> Optional.empty();
        };
    }

    /** What the card is given to sign these bytes: a DigestInfo or a hash. */
    public byte[] cardInput(byte[] toBeSigned) {
        return SignedBytes.join(head, SignedBytes.hash(hash, toBeSigned));
    }

    /** False for anything but a right signature, whatever is wrong with it. */
    boolean verify(PublicKey key, byte[] data, byte[] made) {
        return SignedBytes.verify(signature, key, data, made);
    }
}
