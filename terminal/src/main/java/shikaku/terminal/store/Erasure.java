package shikaku.terminal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * 消去の件数: what goes with the days that have closed. What is still under way does not go.
 *
 * @param checkIns rows of check-ins
 * @param results answers that were held for accounting
 * @param notFetched those among them that accounting never took
 * @param keys 記号・番号 that staff typed and of which no answer came
 * @param notes other notes of visits that were not confirmed
 * @param registrations of 照会番号, whatever became of them
 * @param inAdvance answers about booked patients
 */
record Erasure(
        long checkIns, long results, long notFetched, long keys, long notes, long registrations, long inAdvance) {
    private static final String COUNT = """
            SELECT COUNT(*), COUNT(delivery.number), COUNT(*) FILTER (WHERE delivery.acknowledged = 0),
              COUNT(*) FILTER (WHERE kind = 'key' AND unconfirmed.sealed IS NOT NULL),
              COUNT(unconfirmed.check_in) FILTER (WHERE kind <> 'key' OR unconfirmed.sealed IS NULL),
              (SELECT COUNT(*) FROM registration WHERE keep_until < ?),
              (SELECT COUNT(*) FROM in_advance WHERE keep_until < ?)
            FROM check_in LEFT JOIN delivery ON delivery.check_in = check_in.number
              LEFT JOIN unconfirmed ON unconfirmed.check_in = check_in.number
            WHERE check_in.keep_until < ? AND check_in.outcome IS NOT NULL""";

    static Erasure before(Connection connection, LocalDate keptDay) throws SQLException {
        String day = keptDay.toString();
        try (PreparedStatement query = CheckInRows.prepare(connection, COUNT, day, day, day);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Erasure(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7));
        }
    }

    /** As it stands in the evidence. */
    String text() {
        return "erased check-ins %d results %d not-fetched %d typed-keys %d notes %d registrations %d in-advance %d"
                .formatted(checkIns, results, notFetched, keys, notes, registrations, inAdvance);
    }
}
