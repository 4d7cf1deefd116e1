package shikaku.center.emergency;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * 利用: one line of the report of the emergency search. It names nobody who was searched for.
 *
 * @param institution code
 * @param who opened the search
 * @param because of what
 * @param found 資格有効性, or {@code -}
 * @param position of the record in the center's evidence
 */
public record Use(Instant when, String institution, String who, String because, String found, long position) {
    private static final int FIELDS = 6;

    static Optional<Use> ofLine(String line) {
        String[] field = line.strip().split("\t", -1);
        if (field.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Use(Instant.parse(field[0]), field[1], field[2], field[3], field[4], Long.parseLong(field[5])));
        } catch (DateTimeException | NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
