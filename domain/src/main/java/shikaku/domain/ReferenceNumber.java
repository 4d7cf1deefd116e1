package shikaku.domain;

/**
 * 照会番号: the clinic's own patient number, kept at the center per (医療機関コード, person) and given back to that institution alone (rules.md §4.4).
 *
 * @param value one to fifty characters
 */
public record ReferenceNumber(String value) {
    /** Most characters on the wire (interface.md §2.5). */
    public static final int MAX_LENGTH = 50;

    public ReferenceNumber {
        Text.require("照会番号 (ReferenceNumber)", value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return "ReferenceNumber[…]";
    }
}
