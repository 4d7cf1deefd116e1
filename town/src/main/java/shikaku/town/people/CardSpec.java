package shikaku.town.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is needed to make somebody's マイナンバーカード and to know it at the center.
 *
 * @param kind its kind
 * @param pin the four-digit PIN; none on a card whose PIN is disabled
 * @param pinTriesLeft 0 (blocked) to 3
 * @param serial serial number of the 利用者証明用電子証明書 on the chip: lower-case hex, at most 20 bytes, positive
 * @param linkedSerials the serials that the center links with the person: usually that one; after a renewal also the older one; after a
 *     renewal nobody has heard of yet, the older one alone
 * @param certificate how that certificate stands
 * @param certificateExpires its last day
 * @param securityCode セキュリティコード printed on the front, four digits
 * @param expires 有効期限 of the card itself
 */
public record CardSpec(
        CardKind kind,
        Optional<String> pin,
        int pinTriesLeft,
        String serial,
        List<String> linkedSerials,
        CertificateState certificate,
        LocalDate certificateExpires,
        String securityCode,
        LocalDate expires) {
    /** Tries of a fresh PIN. */
    public static final int PIN_TRIES = 3;

    private static final String FOUR_DIGITS = "[0-9]{4}";

    /** RFC 5280 §4.1.2.2: positive, at most 20 octets; without leading zero, as it is registered. */
    private static final String SERIAL = "[1-7][0-9a-f]([0-9a-f]{2}){0,19}";

    public CardSpec {
        linkedSerials = List.copyOf(linkedSerials);
        require(pin.isPresent() != (kind == CardKind.WITHOUT_PIN), "a card has a PIN unless its kind is WITHOUT_PIN");
        require(pin.stream().allMatch(digits -> digits.matches(FOUR_DIGITS)), "a PIN has four digits");
        require(pinTriesLeft >= 0 && pinTriesLeft <= PIN_TRIES, "a PIN has 0 to 3 tries left");
        require(securityCode.matches(FOUR_DIGITS), "a security code has four digits");
        require(
                isSerial(serial) && linkedSerials.stream().allMatch(CardSpec::isSerial),
                "a serial is 1 to 20 bytes of hex");
        require(!certificateExpires.isAfter(expires), "a certificate ends with its card at the latest");
    }

    /** 照合番号B: 生年月日 YYMMDD, 有効期限の西暦 4, セキュリティコード 4 (card.md §1.2). */
    public String verificationNumberB(LocalDate birthdate) {
        return "%02d%02d%02d%04d%s"
                .formatted(
                        birthdate.getYear() % 100,
                        birthdate.getMonthValue(),
                        birthdate.getDayOfMonth(),
                        expires.getYear(),
                        securityCode);
    }

    /** 署名用パスワード of a card with a PIN; nobody in the town has to remember another secret than that. */
    public Optional<String> signaturePassword() {
        return pin.map(digits -> "SIGN" + digits);
    }

    private static boolean isSerial(String hex) {
        return hex.matches(SERIAL);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    @Override
    public String toString() {
        return "CardSpec[" + kind + ", " + certificate + "]";
    }
}
