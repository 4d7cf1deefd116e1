package shikaku.domain;

/**
 * 保険者番号: who insures. Eight digits (法別番号 2, 都道府県 2, 保険者別 3, 検証番号 1), or six for 国民健康保険, which has no 法別番号
 * (interface.md §5).
 *
 * @param digits six or eight ASCII digits with a fitting check digit, without the padding of the wire
 */
public record InsurerNumber(String digits) {
    /** Width on the wire, where six digits stand behind two spaces (interface.md §2.3). */
    public static final int WIRE_LENGTH = 8;

    private static final String LATE_ELDERLY = "39";

    public InsurerNumber {
        if (!CheckDigit.digits(digits) || (digits.length() != 6 && digits.length() != 8)) {
            throw new IllegalArgumentException("保険者番号 (InsurerNumber) has six or eight digits");
        }
        if (!CheckDigit.fits(digits)) {
            throw new IllegalArgumentException("保険者番号 (InsurerNumber) does not fit its check digit");
        }
    }

    /** Reads the form of the wire: eight characters, six-digit numbers padded with spaces on the left. */
    public static InsurerNumber ofWire(String padded) {
        return new InsurerNumber(padded.strip());
    }

    /** The form of the wire: always eight characters. */
    public String wire() {
        return " ".repeat(WIRE_LENGTH - digits.length()) + digits;
    }

    /** 国民健康保険: six digits, no 法別番号. */
    public boolean isNationalHealth() {
        return digits.length() == 6;
    }

    /** 後期高齢者医療: 法別番号 39; such people have neither 記号 nor 枝番. */
    public boolean isLateElderly() {
        return digits.length() == 8 && digits.startsWith(LATE_ELDERLY);
    }

    @Override
    public String toString() {
        return "InsurerNumber[…]";
    }
}
