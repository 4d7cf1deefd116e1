package shikaku.domain;

/** The one rule for free text in a noun: something stands there, not too much of it, and no control characters. */
final class Text {
    private Text() {}

    static void require(String item, String value, int maxLength) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(item + " is empty");
        }
        limit(item, value, maxLength);
    }

    static void limit(String item, String value, int maxLength) {
        if (value.codePointCount(0, value.length()) > maxLength) {
            throw new IllegalArgumentException(item + " is longer than " + maxLength + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(item + " holds a control character");
        }
    }
}
