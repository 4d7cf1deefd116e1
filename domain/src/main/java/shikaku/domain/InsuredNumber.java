package shikaku.domain;

/**
 * 被保険者証番号: the insured person's number under a 記号.
 *
 * @param value one to twenty characters as the insurer registered them; leading zeros are significant
 */
public record InsuredNumber(String value) {
    /** Most characters on the wire (interface.md §2.5). */
    public static final int MAX_LENGTH = 20;

    public InsuredNumber {
        Text.require("被保険者証番号 (InsuredIdentificationNumber)", value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return "InsuredNumber[…]";
    }
}
