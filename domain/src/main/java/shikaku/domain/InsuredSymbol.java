package shikaku.domain;

/**
 * 被保険者証記号: the group a family is insured under. Absent for 後期高齢者 and for insurers that use a number alone.
 *
 * @param value one to twenty characters as the insurer registered them; leading zeros, hyphens and width are significant
 */
public record InsuredSymbol(String value) {
    /** Most characters on the wire (interface.md §2.5). */
    public static final int MAX_LENGTH = 20;

    public InsuredSymbol {
        Text.require("被保険者証記号 (InsuredCardSymbol)", value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return "InsuredSymbol[…]";
    }
}
