package shikaku.terminal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.Typed;

/**
 * The SQL of {@code unconfirmed}. A row is there from the moment a key is typed: {@code asking} while the center is asked, gone with its answer,
 * {@code waiting} when there was none. A check-in by card that could not be asked is {@code listed}, for the card has gone with its holder.
 */
final class UnconfirmedRows {
    private static final String INSERT = """
            INSERT INTO unconfirmed (check_in, keep_until, visit, kind, state, seen, answered_by, sealed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String NOTE = """
            UPDATE unconfirmed SET kind = ?, state = ?, seen = ?, answered_by = ?, sealed = ?
            WHERE check_in = ? AND state IN ('waiting', 'listed', 'refused')""";

    private UnconfirmedRows() {}

    static void asking(
            Connection connection, CheckInNumber number, LocalDate until, LocalDate visit, Typed typed, byte[] sealed)
            throws SQLException {
        CheckInRows.run(
                connection,
                INSERT,
                number.value(),
                until.toString(),
                visit.toString(),
                Note.Kind.KEY.word(),
                Note.State.ASKING.word(),
                Seen.CERTIFICATE.name(),
                typed.answeredBy().name(),
                sealed);
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

    static void state(Connection connection, CheckInNumber number, Note.State state) throws SQLException {
        CheckInRows.run(
                connection,
                "UPDATE unconfirmed SET state = ?, sealed = NULL WHERE check_in = ?",
                state.word(),
                number.value());
    }

    /** What staff noted takes the place of what was noted before. */
    static void note(
            Connection connection,
            CheckInNumber number,
            Note.Kind kind,
            Note.State state,
            Seen seen,
            String by,
            byte[] sealed)
            throws SQLException {
        CheckInRows.run(connection, NOTE, kind.word(), state.word(), seen.name(), by, sealed, number.value());
    }
}
