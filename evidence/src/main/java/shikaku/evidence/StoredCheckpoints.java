package shikaku.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/** The signed checkpoints that a program keeps beside its log. */
final class StoredCheckpoints {
    private StoredCheckpoints() {}

    /** A checkpoint that nobody has stamped. */
    record Unstamped(long size, String note) {}

    /** False when there is one of this size already. */
    static boolean add(Connection connection, long size, String signer, String note, Instant when) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into evidence_checkpoint (tree_size, signer, note, signed_at)
                values (?, ?, ?, ?) on conflict (tree_size) do nothing""")) {
            insert.setLong(1, size);
            insert.setString(2, signer);
            insert.setString(3, note);
            insert.setString(4, when.toString());
            return insert.executeUpdate() == 1;
        }
    }

    /** Empty when the newest has its stamp: those before it need none. */
    static Optional<Unstamped> newestUnstamped(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery("""
                        select tree_size, note from evidence_checkpoint
                        where stamp is null and tree_size = (select max(tree_size) from evidence_checkpoint)""")) {
            return newest.next()
                    ? Optional.of(new Unstamped(newest.getLong(1), newest.getString(2)))
                    : Optional.empty();
        }
    }

    static void stamp(Connection connection, long size, byte[] token, Instant when) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update evidence_checkpoint set stamp = ?, stamped_at = ? where tree_size = ?")) {
            update.setBytes(1, token);
            update.setString(2, when.toString());
            update.setLong(3, size);
            update.executeUpdate();
        }
    }

    /** When the oldest checkpoint was signed that no stamp covers. */
    static Optional<Instant> unstampedSince(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet oldest = statement.executeQuery("""
                        select signed_at from evidence_checkpoint
                        where tree_size > (select coalesce(max(tree_size), 0) from evidence_checkpoint where stamp is not null)
                        order by tree_size limit 1""")) {
            return oldest.next() ? Optional.of(Instant.parse(oldest.getString(1))) : Optional.empty();
        }
    }
}
