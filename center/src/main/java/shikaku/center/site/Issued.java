package shikaku.center.site;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A certificate as the site authority's ledger has it.
 *
 * @param kind of whom: a role of {@code SiteRole}, {@code door} or {@code router}
 * @param code of the institution or insurer, the host names of a door, or the name of a router
 * @param serial for the pages of operators alone, never for a log
 * @param from when it was issued
 * @param until when it ends
 * @param withdrawn whether it is on the 失効リスト
 */
public record Issued(String kind, String code, BigInteger serial, Instant from, Instant until, boolean withdrawn) {
    private static final int FIELDS = 5;

    Issued withdrawn(boolean isWithdrawn) {
        return new Issued(kind, code, serial, from, until, isWithdrawn);
    }

    /** Reads a line of the ledger; empty for anything else. */
    static Optional<Issued> ofLine(String line) {
        String[] field = line.split("\t", -1);
        if (field.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Issued(
                    field[2],
                    field[3],
                    new BigInteger(field[1], 16),
                    Instant.parse(field[0]),
                    Instant.parse(field[4]),
                    false));
        } catch (DateTimeException | NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
