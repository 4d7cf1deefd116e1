package shikaku.accounting.month;

import java.text.Normalizer;
import java.util.Optional;
import shikaku.accounting.Limits;

/**
 * 点数 of a visit: what its claim is worth, the patient's share included. One point is ten yen (診療報酬の算定方法, 平成20年厚生労働省告示第59号;
 * from knowledge of the field, not checked).
 *
 * @param value 1 to {@link Limits#VISIT_POINTS}
 */
public record Points(int value) {
    /** What a point is worth. */
    public static final int YEN = 10;

    /** @throws IllegalArgumentException when out of bounds */
    public Points {
        if (value < 1 || value > Limits.VISIT_POINTS) {
            throw new IllegalArgumentException("points are 1 to " + Limits.VISIT_POINTS);
        }
    }

    /** Reads what a clerk typed, also in full width and with its commas; empty for anything else. */
    public static Optional<Points> parse(String typed) {
        String digits =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace(",", "");
        return Optional.of(digits)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .filter(number -> number >= 1)
                .map(Points::new);
    }
}
