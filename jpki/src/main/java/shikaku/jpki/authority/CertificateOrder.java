package shikaku.jpki.authority;

import java.math.BigInteger;
import java.security.PublicKey;
import shikaku.certificate.Limits;
import shikaku.certificate.Validity;
import shikaku.certificate.profile.Municipality;

/**
 * What a municipal window (市区町村窓口) asks for when a card is handed out. Our profile: the serial is given with the order,
 * because other registers know the card by it before its key exists.
 *
 * @param serial positive, at most 20 octets
 * @param key of the card
 * @param municipality that hands the card out
 * @param validity of the certificate
 */
public record CertificateOrder(BigInteger serial, PublicKey key, Municipality municipality, Validity validity) {
    /** @throws IllegalArgumentException for a serial that no certificate may carry */
    public CertificateOrder {
        if (serial.signum() <= 0 || serial.toByteArray().length > Limits.SERIAL_BYTES) {
            throw new IllegalArgumentException("a serial is positive and has at most 20 octets");
        }
    }
}
