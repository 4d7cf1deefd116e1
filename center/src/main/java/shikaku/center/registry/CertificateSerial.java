package shikaku.center.registry;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * シリアル番号 of a 利用者証明用電子証明書: how a card leads to a person. Never printed (law 5).
 *
 * @param hex 1 to 40 lower-case hexadecimal digits without leading zeros (RFC 5280 §4.1.2.2: at most 20 octets)
 */
public record CertificateSerial(String hex) {
    private static final Pattern FORM = Pattern.compile("[1-9a-f][0-9a-f]{0,39}");

    public CertificateSerial {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("シリアル番号 has 1 to 40 hexadecimal digits, the first not zero");
        }
    }

    public static CertificateSerial of(BigInteger serial) {
        return new CertificateSerial(serial.toString(16));
    }

    @Override
    public String toString() {
        return "CertificateSerial[…]";
    }
}
