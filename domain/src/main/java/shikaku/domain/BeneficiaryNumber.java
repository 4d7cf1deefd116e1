package shikaku.domain;

import java.util.regex.Pattern;

/**
 * 受給者番号: whom a 公費 is granted to. Seven digits, the last a 検証番号; schemes of a prefecture or a city may have others, up to
 * {@value #MAX_LENGTH} characters (interface.md §5).
 *
 * @param text 1 to {@value #MAX_LENGTH} ASCII letters, digits and hyphens
 */
public record BeneficiaryNumber(String text) {
    public static final int MAX_LENGTH = 30;

    private static final int LENGTH = 7;
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{1," + MAX_LENGTH + "}");

    public BeneficiaryNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "受給者番号 (BeneficiaryNumber) is 1 to " + MAX_LENGTH + " letters and digits");
        }
    }

    /** Whether it is of the national form: seven digits with a fitting check digit. */
    public boolean fits() {
        return text.length() == LENGTH && CheckDigit.digits(text) && CheckDigit.fits(text);
    }

    @Override
    public String toString() {
        return "BeneficiaryNumber[…]";
    }
}
