package shikaku.terminal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import shikaku.domain.AnsweredBy;
import shikaku.message.Octets;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.Typed;

/**
 * The SQL of {@code unconfirmed}. A row is there from the moment a key is typed: {@code asking} while the center is asked, gone with its answer,
 * {@code waiting} when there was none. A check-in by card that could not be asked is {@code listed}, for the card has gone with its holder.
 * What staff settle without an answer is {@code settled}, on no list of the desk, until accounting has heard of it.
 */
final class UnconfirmedRows {
    private static final String INSERT = """
            INSERT INTO unconfirmed (check_in, keep_until, visit, kind, state, seen, answered_by, sealed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String NOTE = """
            UPDATE unconfirmed SET kind = ?, state = ?, seen = ?, answered_by = ?, sealed = ?
            WHERE check_in = ? AND (state = 'differs' OR state IN ('listed', 'refused')
              AND NOT EXISTS (SELECT 1 FROM check_in WHERE number = ? AND outcome = 'answered'))""";

    private UnconfirmedRows() {}

    static void asking(
            Connection connection, CheckInNumber number, LocalDate until, LocalDate visit, Typed typed, byte[] sealed)
            throws SQLException {
        var asked = new Noted(Note.Kind.KEY, Note.State.ASKING, Seen.CERTIFICATE, typed.answeredBy(), sealed);
        begin(connection, number, until, visit, asked);
    }

    static void begin(Connection connection, CheckInNumber number, LocalDate until, LocalDate visit, Noted noted)
            throws SQLException {
        CheckInRows.run(
                connection,
                INSERT,
                number.value(),
                until.toString(),
                visit.toString(),
                noted.kind().word(),
                noted.state().word(),
                noted.seen().name(),
                noted.by().name(),
                noted.sealed());
    }

    static void couldNotBeAsked(Connection connection, CheckInNumber number, LocalDate visit) throws SQLException {
        CheckInRows.run(
                connection,
                "UPDATE unconfirmed SET state = 'waiting' WHERE check_in = ? AND state = 'asking'",
                number.value());
        CheckInRows.run(connection, """
                INSERT INTO unconfirmed (check_in, keep_until, visit, kind, state, seen)
                SELECT number, keep_until, ?, 'card', 'listed', 'NOTHING' FROM check_in WHERE number = ?
                ON CONFLICT (check_in) DO NOTHING""", visit.toString(), number.value());
    }

    /** After a crash: who was being asked about was not answered, and who stood at the kiosk may come again. */
    static void settle(Connection connection) throws SQLException {
        CheckInRows.run(connection, "UPDATE unconfirmed SET state = 'waiting' WHERE state = 'asking'");
        CheckInRows.run(connection, """
                INSERT INTO unconfirmed (check_in, keep_until, visit, kind, state, seen)
                SELECT number, keep_until, keep_until, 'card', 'listed', 'NOTHING' FROM check_in WHERE outcome IS NULL
                ON CONFLICT (check_in) DO NOTHING""");
    }

    static void forget(Connection connection, CheckInNumber number) throws SQLException {
        CheckInRows.run(connection, "DELETE FROM unconfirmed WHERE check_in = ?", number.value());
    }

    /** Staff have seen to it: what was answered goes; of what was not, all but that it was. False when it is not on their list. */
    static boolean settled(Connection connection, CheckInNumber number) throws SQLException {
        String settle = """
                UPDATE unconfirmed SET state = 'settled', sealed = NULL
                WHERE check_in = ? AND state IN ('waiting', 'listed', 'refused')""";
        String delete = "DELETE FROM unconfirmed WHERE check_in = ? AND state IN ('answered', 'differs')";
        return CheckInRows.changed(connection, settle, number.value()) == 1
                || CheckInRows.changed(connection, delete, number.value()) == 1;
    }

    /** False when it is not one of those that staff have settled without an answer. */
    static boolean heard(Connection connection, CheckInNumber number) throws SQLException {
        String delete = "DELETE FROM unconfirmed WHERE check_in = ? AND state = 'settled'";
        return CheckInRows.changed(connection, delete, number.value()) == 1;
    }

    /** False when it is in another state than that. What was noted goes once it has served, and stays where staff may have to mend it. */
    static boolean become(Connection connection, CheckInNumber number, Note.State before, Note.State after)
            throws SQLException {
        String update = "UPDATE unconfirmed SET state = ?, sealed = CASE ? WHEN 'answered' THEN NULL ELSE sealed END"
                + " WHERE check_in = ? AND state = ?";
        return CheckInRows.changed(connection, update, after.word(), after.word(), number.value(), before.word()) == 1;
    }

    /** The person of these four items was found. False when others are noted by now, or none. */
    static boolean found(Connection connection, CheckInNumber number, Octets noted, Note.State after)
            throws SQLException {
        String update = """
                UPDATE unconfirmed SET state = ?, sealed = NULL
                WHERE check_in = ? AND kind = 'items' AND state = 'listed' AND sealed = ?""";
        return CheckInRows.changed(connection, update, after.word(), number.value(), noted.toByteArray()) == 1;
    }

    /** What staff note of a visit, and what becomes of the visit with it. */
    record Noted(Note.Kind kind, Note.State state, Seen seen, AnsweredBy by, byte[] sealed) {}

    /**
     * What staff noted takes the place of what was noted before. False where nothing may, since what waits might be on its way to the center and
     * what was confirmed would be asked for ever; and where it is not what their page showed, lest of two at once the second undo the first.
     *
     * @param shown mark of what their page showed
     */
    static boolean note(Connection connection, CheckInNumber number, String shown, Noted noted) throws SQLException {
        if (!shown.equals(mark(connection, number).orElse("")) || !changed(connection, number.value(), noted)) {
            return false;
        }
        CheckInRows.takeBack(connection, number);
        return true;
    }

    private static boolean changed(Connection connection, long row, Noted noted) throws SQLException {
        return CheckInRows.changed(
                        connection,
                        NOTE,
                        noted.kind().word(),
                        noted.state().word(),
                        noted.seen().name(),
                        noted.by().name(),
                        noted.sealed(),
                        row,
                        row)
                == 1;
    }

    private static Optional<String> mark(Connection connection, CheckInNumber number) throws SQLException {
        String select = "SELECT state, sealed FROM unconfirmed WHERE check_in = ?";
        try (var query = CheckInRows.prepare(connection, select, number.value());
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(NoteSeal.mark(row.getString(1), row.getBytes(2))) : Optional.empty();
        }
    }
}
