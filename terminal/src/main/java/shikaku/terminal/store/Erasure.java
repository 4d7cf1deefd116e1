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
 */
record Erasure(long checkIns, long results, long notFetched) {
    private static final String COUNT = """
            SELECT COUNT(*), COUNT(delivery.number), COUNT(*) FILTER (WHERE delivery.acknowledged = 0)
            FROM check_in LEFT JOIN delivery ON delivery.check_in = check_in.number
            WHERE check_in.keep_until < ? AND check_in.outcome IS NOT NULL""";

    static Erasure before(Connection connection, LocalDate keptDay) throws SQLException {
        try (PreparedStatement query = CheckInRows.prepare(connection, COUNT, keptDay.toString());
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Erasure(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /** As it stands in the evidence. */
    String text() {
        return "erased check-ins %d results %d not-fetched %d".formatted(checkIns, results, notFetched);
    }
}
