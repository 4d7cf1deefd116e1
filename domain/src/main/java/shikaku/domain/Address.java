package shikaku.domain;

import java.util.Optional;

/**
 * 住所 and 郵便番号 as the insurer knows them; they may differ from the clinic's chart.
 *
 * @param text 住所, at most 200 characters
 * @param postNumber 郵便番号 as {@code 999-9999}
 */
public record Address(String text, Optional<String> postNumber) {
    /** Most characters of 住所 (our decision; the official limit is not public). */
    public static final int MAX_LENGTH = 200;

    public Address {
        Text.require("住所 (Address)", text, MAX_LENGTH);
        if (postNumber.filter(number -> !number.matches("[0-9]{3}-[0-9]{4}")).isPresent()) {
            throw new IllegalArgumentException("郵便番号 (PostNumber) is written 999-9999");
        }
    }

    @Override
    public String toString() {
        return "Address[…]";
    }
}
