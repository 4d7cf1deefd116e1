package shikaku.certificate.proof;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * The verifying institution's proof (検証機関の認証, arrow ④): the center signs a card's challenge, for that card only.
 *
 * <p>Our profile: {@code "shikaku/verifier-proof/1\0" ‖ challenge ‖ card binding}, RSASSA-PKCS1-v1_5 with SHA-256. The card
 * binding is the SHA-256 of EF 000A, so that an answer cannot be carried to another card.
 */
public final class VerifierProof {
    /** Length of a card's challenge in bytes. */
    public static final int CHALLENGE_LENGTH = 32;
    /** Length of the card binding in bytes. */
    public static final int BINDING_LENGTH = 32;

    private static final byte[] NAME = "shikaku/verifier-proof/1\0".getBytes(StandardCharsets.US_ASCII);

    private VerifierProof() {}

    /** The card-bound value of a card whose EF 000A holds {@code authenticationCertificate} (DER). */
    public static byte[] cardBinding(byte[] authenticationCertificate) {
        return SignedBytes.sha256(authenticationCertificate);
    }

    /**
     * The bytes that the signature covers.
     *
     * @throws IllegalArgumentException when challenge or binding has not 32 bytes
     */
    public static byte[] toBeSigned(byte[] challenge, byte[] cardBinding) {
        SignedBytes.requireLength("challenge", challenge, CHALLENGE_LENGTH);
        SignedBytes.requireLength("card binding", cardBinding, BINDING_LENGTH);
        return SignedBytes.join(NAME, challenge, cardBinding);
    }

    /** Signs with the institution's key (RSA-2048). */
    public static byte[] sign(PrivateKey institution, byte[] challenge, byte[] cardBinding) {
        return RsaSignature.sign(institution, toBeSigned(challenge, cardBinding));
    }

    /** True when {@code signature} was made by the institution's key for this challenge and this card. */
    public static boolean isValid(PublicKey institution, byte[] challenge, byte[] cardBinding, byte[] signature) {
        return RsaSignature.verify(institution, toBeSigned(challenge, cardBinding), signature);
    }
}
