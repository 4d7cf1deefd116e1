package shikaku.accounting.web;

import java.util.Optional;

/** ページ: which part of a long list somebody wants. */
final class PageNumber {
    private PageNumber() {}

    /** From 1 to {@code most}; whatever is none is the first. */
    static int of(String text, int most) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9][0-9]?"))
                .map(Integer::parseInt)
                .filter(number -> number <= most)
                .orElse(1);
    }
}
