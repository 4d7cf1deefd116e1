package shikaku.domain;

/**
 * 検証番号: the one rule behind 保険者番号, 公費負担者番号, 受給者番号 and 医療機関コード. Weights 2, 1, 2, 1 … from the digit left of
 * the check digit; digit sums of two-digit products; what is missing to the next ten (interface.md §5).
 */
public final class CheckDigit {
    private CheckDigit() {}

    /** The check digit (0–9) that belongs behind {@code leading}, a string of ASCII digits. */
    public static int of(String leading) {
        requireDigits(leading);
        int sum = 0;
        int weight = 2;
        for (int i = leading.length() - 1; i >= 0; i--) {
            int product = (leading.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
            weight = 3 - weight;
        }
        return (10 - sum % 10) % 10;
    }

    /** Whether the last of {@code digits} is the check digit of the others. */
    public static boolean fits(String digits) {
        requireDigits(digits);
        int last = digits.length() - 1;
        return last >= 1 && of(digits.substring(0, last)) == digits.charAt(last) - '0';
    }

    /** {@code leading} with its check digit behind it. */
    public static String append(String leading) {
        return leading + of(leading);
    }

    static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void requireDigits(String text) {
        if (!digits(text)) {
            throw new IllegalArgumentException("a check digit is defined over ASCII digits only");
        }
    }
}
