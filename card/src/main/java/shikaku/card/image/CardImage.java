package shikaku.card.image;

import shikaku.card.Limits;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.message.Octets;

/**
 * All that one virtual card keeps.
 *
 * <p>The PIN stands as it is: this file <em>is</em> the chip, and a hash of four digits would protect nothing. The file's mode
 * does (0600).
 *
 * @param kind whether the PIN is in use
 * @param certificate 利用者証明用電子証明書, DER, 256 to 8192 bytes
 * @param caCertificate certificate of its issuer, DER, the same bounds
 * @param privateKey its key, PKCS#8
 * @param pin four digits
 * @param triesLeft 0 (blocked) to 3
 * @param verifierRoot under which an institution opens the key without PIN
 */
public record CardImage(
        CardKind kind,
        Octets certificate,
        Octets caCertificate,
        Octets privateKey,
        String pin,
        int triesLeft,
        TrustedKey verifierRoot) {
    /** @throws IllegalArgumentException when a part is out of bounds */
    public CardImage {
        requireCertificate(certificate);
        requireCertificate(caCertificate);
        if (!pin.matches("[0-9]{" + Limits.PIN_DIGITS + "}")) {
            throw new IllegalArgumentException("a PIN has four digits");
        }
        if (triesLeft < 0 || triesLeft > Limits.PIN_TRIES) {
            throw new IllegalArgumentException("a PIN has zero to three tries left");
        }
    }

    /** The image after the card counted or changed its PIN. */
    public CardImage withPin(String changed, int tries) {
        return new CardImage(kind, certificate, caCertificate, privateKey, changed, tries, verifierRoot);
    }

    /** Never prints what it holds. */
    @Override
    public String toString() {
        return "CardImage[" + kind + "]";
    }

    private static void requireCertificate(Octets der) {
        if (der.length() < Limits.CERTIFICATE_BYTES_MIN || der.length() > Limits.CERTIFICATE_BYTES_MAX) {
            throw new IllegalArgumentException("a certificate on a card has 256 to 8192 bytes");
        }
    }
}
