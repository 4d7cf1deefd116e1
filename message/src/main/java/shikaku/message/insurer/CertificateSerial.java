package shikaku.message.insurer;

/**
 * 発行番号 of a 利用者証明用電子証明書: the center's key from a card to a person (rules.md §4.2).
 *
 * @param hex 1 to 40 lower-case hexadecimal digits, no leading zero
 */
public record CertificateSerial(String hex) {

    public CertificateSerial {
        if (!hex.matches("[1-9a-f][0-9a-f]{0,39}")) {
            throw new IllegalArgumentException("a serial number is 1 to 40 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return "CertificateSerial[…]";
    }
}
