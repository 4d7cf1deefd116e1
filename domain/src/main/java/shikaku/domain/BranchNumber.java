package shikaku.domain;

/**
 * 被保険者証枝番: tells the people under one 記号・番号 apart. Two digits and text, so {@code 01} is not 1; none for 後期高齢者
 * (rules.md §4.3).
 *
 * @param digits two ASCII digits
 */
public record BranchNumber(String digits) {
    public BranchNumber {
        if (digits.length() != 2 || !CheckDigit.digits(digits)) {
            throw new IllegalArgumentException("被保険者証枝番 (InsuredBranchNumber) has two digits");
        }
    }

    @Override
    public String toString() {
        return "BranchNumber[…]";
    }
}
