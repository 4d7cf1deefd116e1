package shikaku.domain;

/**
 * 公費負担者番号: who bears what the insurance leaves over. Eight digits (法別番号 2, 都道府県 2, 実施機関 3, 検証番号 1; interface.md §5).
 *
 * @param digits eight ASCII digits with a fitting check digit
 */
public record PublicExpenseNumber(String digits) {
    private static final int LENGTH = 8;

    public PublicExpenseNumber {
        if (digits.length() != LENGTH || !CheckDigit.digits(digits)) {
            throw new IllegalArgumentException("公費負担者番号 (PublicExpenseNumber) has eight digits");
        }
        if (!CheckDigit.fits(digits)) {
            throw new IllegalArgumentException("公費負担者番号 (PublicExpenseNumber) does not fit its check digit");
        }
    }

    /** 法別番号: under which law, such as 16 for 育成医療. */
    public String law() {
        return digits.substring(0, 2);
    }

    @Override
    public String toString() {
        return "PublicExpenseNumber[…]";
    }
}
