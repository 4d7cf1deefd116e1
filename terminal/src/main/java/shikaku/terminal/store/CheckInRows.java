package shikaku.terminal.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shikaku.domain.AnsweredBy;
import shikaku.domain.IdentityMethod;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.terminal.checkin.Answer;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.Identification;

/** The SQL of {@code check_in}. */
final class CheckInRows {
    private static final String COLUMNS =
            "SELECT number, keep_until, began, method, answered_by, outcome, reason, sealed FROM check_in ";

    private static final String OVER_BEFORE = "keep_until < ? AND outcome IS NOT NULL";

    private CheckInRows() {}

    static long begin(Connection connection, LocalDate keepUntil, Instant now, Optional<IdentityMethod> by)
            throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO check_in (keep_until, began, method) VALUES (?, ?, ?)")) {
            insert.setString(1, keepUntil.toString());
            insert.setString(2, now.toString());
            insert.setString(3, by.map(Enum::name).orElse(null));
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    /**
     * The answer, the center's receipt for it and its place in the queue for accounting, all or nothing.
     *
     * @param before the outcome it must have had until now; empty for one under way
     */
    static void hold(
            Connection connection,
            CheckInNumber number,
            Optional<String> before,
            LocalDate keepUntil,
            Identification how,
            Answer answer,
            byte[] sealed)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE check_in
                SET keep_until = ?, method = ?, answered_by = ?, outcome = ?, reason = ?, sealed = ?, receipt = ?
                WHERE number = ? AND outcome IS ?""")) {
            update.setString(1, keepUntil.toString());
            update.setString(2, how.method().name());
            update.setString(3, how.answeredBy().name());
            update.setString(4, Words.ANSWERED);
            update.setString(5, answer.note().map(Reason::code).orElse(null));
            update.setBytes(6, sealed);
            update.setString(7, answer.receipt().text());
            update.setLong(8, number.value());
            update.setString(9, before.orElse(null));
            if (update.executeUpdate() != 1) {
                throw new SQLException("no such check-in that waits for an answer");
            }
        }
        run(connection, "INSERT INTO delivery (check_in) VALUES (?)", number.value());
    }

    /** Staff have mended what was asked: its answer was for something else, and is not offered to accounting any more. */
    static void takeBack(Connection connection, CheckInNumber number) throws SQLException {
        run(connection, "DELETE FROM delivery WHERE check_in = ?", number.value());
        run(connection, """
                UPDATE check_in SET outcome = 'unavailable', reason = NULL, sealed = NULL, receipt = NULL
                WHERE number = ? AND outcome = 'answered'""", number.value());
    }

    /** Its row stays until that day for the note of it; an answer, and its place in the queue, go with their own day. */
    static void outlive(Connection connection, long number, String day) throws SQLException {
        run(connection, "DELETE FROM delivery WHERE check_in = ?", number);
        run(connection, "UPDATE check_in SET keep_until = ?, sealed = NULL WHERE number = ?", day, number);
    }

    static void ended(Connection connection, CheckInNumber number, String outcome, Optional<Reason> reason)
            throws SQLException {
        String update = "UPDATE check_in SET outcome = ?, reason = ? WHERE number = ? AND outcome IS NULL";
        run(connection, update, outcome, reason.map(Reason::code).orElse(null), number.value());
    }

    /** What was under way when the program ended was not answered. */
    static void settle(Connection connection, String outcome, Reason reason) throws SQLException {
        run(connection, "UPDATE check_in SET outcome = ?, reason = ? WHERE outcome IS NULL", outcome, reason.code());
    }

    static void eraseBefore(Connection connection, LocalDate keptDay) throws SQLException {
        run(
                connection,
                "DELETE FROM delivery WHERE check_in IN (SELECT number FROM check_in WHERE " + OVER_BEFORE + ")",
                keptDay.toString());
        run(connection, "DELETE FROM check_in WHERE " + OVER_BEFORE, keptDay.toString());
        run(connection, "DELETE FROM registration WHERE keep_until < ?", keptDay.toString());
    }

    /** The days before that one of which anything is left that goes with its day. */
    static List<LocalDate> daysBefore(Connection connection, LocalDate keptDay) throws SQLException {
        String select = "SELECT keep_until FROM check_in WHERE " + OVER_BEFORE
                + " UNION SELECT keep_until FROM registration WHERE keep_until < ?"
                + " UNION SELECT keep_until FROM in_advance WHERE keep_until < ?";
        String day = keptDay.toString();
        try (PreparedStatement query = prepare(connection, select, day, day, day);
                ResultSet rows = query.executeQuery()) {
            List<LocalDate> days = new ArrayList<>();
            while (rows.next()) {
                days.add(LocalDate.parse(rows.getString(1)));
            }
            return days;
        }
    }

    /** The check-ins under way that began on a day before that one, each with its day. */
    static Map<CheckInNumber, LocalDate> underWayBefore(Connection connection, LocalDate keptDay) throws SQLException {
        String select = "SELECT number, keep_until FROM check_in WHERE keep_until < ? AND outcome IS NULL";
        try (PreparedStatement query = prepare(connection, select, keptDay.toString());
                ResultSet rows = query.executeQuery()) {
            Map<CheckInNumber, LocalDate> found = new HashMap<>();
            while (rows.next()) {
                found.put(new CheckInNumber(rows.getLong(1)), LocalDate.parse(rows.getString(2)));
            }
            return found;
        }
    }

    static List<HeldCheckIn> newest(Connection connection, Seal.Open seal, int most) throws SQLException {
        return select(connection, seal, "ORDER BY number DESC LIMIT ?", most);
    }

    /** The first that is kept until that day and began then; one of an earlier day may be kept until it as well. */
    static Optional<CheckInNumber> first(Connection connection, LocalDate keepUntil, Instant since)
            throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT min(number) AS first FROM check_in WHERE keep_until = ? AND began >= ?")) {
            select.setString(1, keepUntil.toString());
            select.setString(2, since.toString());
            try (ResultSet row = select.executeQuery()) {
                long first = row.next() ? row.getLong("first") : 0;
                return first > 0 ? Optional.of(new CheckInNumber(first)) : Optional.empty();
            }
        }
    }

    static Optional<HeldCheckIn> find(Connection connection, Seal.Open seal, CheckInNumber number) throws SQLException {
        return select(connection, seal, "WHERE number = ?", number.value()).stream()
                .findFirst();
    }

    static void run(Connection connection, String sentence, @Nullable Object... values) throws SQLException {
        changed(connection, sentence, values);
    }

    /** Returns how many rows it was about. */
    static int changed(Connection connection, String sentence, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sentence, values)) {
            return statement.executeUpdate();
        }
    }

    static PreparedStatement prepare(Connection connection, String sentence, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sentence);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static List<HeldCheckIn> select(Connection connection, Seal.Open seal, String which, Object value)
            throws SQLException {
        try (PreparedStatement query = prepare(connection, COLUMNS + which, value);
                ResultSet rows = query.executeQuery()) {
            List<HeldCheckIn> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row(rows, seal));
            }
            return found;
        }
    }

    private static HeldCheckIn row(ResultSet row, Seal.Open seal) throws SQLException {
        CheckInNumber number = new CheckInNumber(row.getLong("number"));
        return new HeldCheckIn(
                number,
                Instant.parse(row.getString("began")),
                text(row, "method").map(IdentityMethod::valueOf),
                text(row, "answered_by").map(AnsweredBy::valueOf),
                text(row, "outcome"),
                text(row, "reason").flatMap(Reason::ofCode),
                opened(row, seal, number));
    }

    private static Optional<Octets> opened(ResultSet row, Seal.Open seal, CheckInNumber number) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        try {
            return sealed == null
                    ? Optional.empty()
                    : seal.open(number, LocalDate.parse(row.getString("keep_until")), sealed);
        } catch (IOException keyUnreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
