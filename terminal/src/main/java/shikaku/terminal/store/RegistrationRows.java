package shikaku.terminal.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.terminal.store.StoredRegistrations.Standing;

/**
 * The SQL of {@code registration}, and its seals. A row is {@code waiting} until the center has {@code answered} it or {@code refused} it
 * altogether, and {@code given-up} when it will not be asked by itself any more.
 */
record RegistrationRows(Ledger ledger, Seal seal, BusinessDay day) {
    static final String WAITING = "waiting";
    static final String ANSWERED = "answered";
    static final String REFUSED = "refused";

    private static final String ROWS =
            "SELECT number, keep_until, taken, state, reason, sealed, said FROM registration WHERE keep_until >= ? ";

    private static final String INSERT =
            "INSERT INTO registration (keep_until, taken, state, sealed) VALUES (?, ?, 'waiting', ?)";

    /** What is made of a row; empty for one that does not count. */
    interface Reading<T> {
        Optional<T> of(ResultSet row) throws SQLException;
    }

    <T> List<T> read(String which, Reading<T> reading) throws SQLException {
        String kept = day.keepUntil().toString();
        return ledger.read(connection -> {
            try (var query = CheckInRows.prepare(connection, ROWS + which, kept);
                    ResultSet rows = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    reading.of(rows).ifPresent(found::add);
                }
                return found;
            }
        });
    }

    /** The number is part of what is authenticated with the sealed value, and known only once there is a row. */
    long insert(Connection connection, LocalDate until, ReferenceNumberRegistration registration) throws SQLException {
        long number = inserted(connection, until);
        byte[] box = sealed(number, until, "sealed", registration.toXml());
        CheckInRows.run(connection, "UPDATE registration SET sealed = ? WHERE number = ?", box, number);
        return number;
    }

    static void delete(Connection connection, long number) throws SQLException {
        CheckInRows.run(connection, "DELETE FROM registration WHERE number = ?", number);
    }

    private static long inserted(Connection connection, LocalDate until) throws SQLException {
        try (var insert =
                CheckInRows.prepare(connection, INSERT, until.toString(), until.toString(), (Object) new byte[0])) {
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    /** What was handed in; empty when its key is gone. */
    Optional<ReferenceNumberRegistration> asked(ResultSet row) throws SQLException {
        return opened(row, "sealed").map(box -> ReferenceNumberRegistration.from(XmlMessages.read(box.toByteArray())));
    }

    Standing standing(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case ANSWERED ->
                opened(row, "said")
                        .map(box -> ReferenceNumberRegistrationResult.from(XmlMessages.read(box.toByteArray())))
                        .<Standing>map(Standing.Answered::new)
                        .orElseGet(Standing.Waiting::new);
            case REFUSED -> new Standing.Refused(reason(row).orElse(Reason.UNEXPECTED_MESSAGE));
            default -> new Standing.Waiting();
        };
    }

    static Optional<Reason> reason(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("reason")).flatMap(Reason::ofCode);
    }

    private Optional<Octets> opened(ResultSet row, String column) throws SQLException {
        byte[] box = row.getBytes(column);
        LocalDate until = LocalDate.parse(row.getString("keep_until"));
        try {
            return box == null ? Optional.empty() : seal.open(label(row.getLong("number"), column), until, box);
        } catch (IOException unreadable) {
            throw new SQLException("the day's key cannot be read", unreadable);
        }
    }

    byte[] sealed(long number, LocalDate until, String column, XmlMessage open) throws SQLException {
        try {
            return seal.close(label(number, column), until, Octets.of(XmlMessages.write(open)));
        } catch (IOException unwritable) {
            throw new SQLException("the day's key cannot be made", unwritable);
        }
    }

    static String label(long number, String column) {
        return "registration/" + column + "/" + number;
    }
}
