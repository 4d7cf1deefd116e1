package shikaku.center.emergency;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import shikaku.center.Limits;
import shikaku.domain.InstitutionCode;

/**
 * 開設: the emergency search is open for one institution until a moment. As a file it is one line with tabs between its fields.
 *
 * @param institution for whom
 * @param from since when
 * @param until from then on it is closed, whether or not anybody closes it
 * @param who opened it
 * @param because of what, in ASCII: the number of the telephone call, say
 */
public record Opening(InstitutionCode institution, Instant from, Instant until, String who, String because) {
    private static final int FIELDS = 5;
    private static final Pattern TEXT = Pattern.compile("[ -~]{1,100}");

    /** @throws IllegalArgumentException when it is open for longer than {@link Limits#EMERGENCY_LONGEST}, or a text cannot stand in a line */
    public Opening {
        boolean length = until.isAfter(from) && Duration.between(from, until).compareTo(Limits.EMERGENCY_LONGEST) <= 0;
        if (!length || !TEXT.matcher(who).matches() || !TEXT.matcher(because).matches()) {
            throw new IllegalArgumentException("no opening of the emergency search");
        }
    }

    boolean isOpenAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    String line() {
        return String.join("\t", institution.digits(), from.toString(), until.toString(), who, because) + "\n";
    }

    /** What {@link #line} wrote; empty for anything else. */
    static Optional<Opening> ofLine(String line) {
        String[] field = line.strip().split("\t", -1);
        if (field.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Opening(
                    new InstitutionCode(field[0]),
                    Instant.parse(field[1]),
                    Instant.parse(field[2]),
                    field[3],
                    field[4]));
        } catch (DateTimeException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
