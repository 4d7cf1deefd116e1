package shikaku.evidence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** The end of the log as the database holds it. */
final class StoredHead {
    private StoredHead() {}

    /** A commit is on disk when it returns, whatever the server's or the file's default is. */
    static void durable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isSqlite(connection)) {
                statement.execute("pragma journal_mode = wal");
                statement.execute("pragma synchronous = full");
                statement.execute("pragma busy_timeout = " + Limits.DATABASE_BUSY.toMillis());
            } else {
                statement.execute("set synchronous_commit = on");
            }
        }
    }

    /** The table that logs of older programs do not have yet. */
    static void checkpoints(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(EvidenceSchema.checkpoints(isSqlite(connection)));
        }
    }

    /** What is read in this transaction is the log at one moment, whatever is written meanwhile. SQLite does so by itself. */
    static void oneMoment(Connection connection) throws SQLException {
        if (!isSqlite(connection)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
    }

    private static boolean isSqlite(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("SQLite");
    }

    static long nextTerm(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.executeUpdate("update evidence_writer set term = term + 1 where only_row = 1") != 1) {
                throw new EvidenceDoesNotFit("the log has no writer's row");
            }
            return number(statement, "select term from evidence_writer where only_row = 1");
        }
    }

    /** @throws EvidenceDoesNotFit when head and records contradict each other */
    static Frontier read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long leaves = number(statement, "select coalesce(max(position), -1) + 1 from evidence_leaf");
            Frontier head = head(statement);
            if (head.size() != leaves) {
                throw new EvidenceDoesNotFit(
                        "the head counts " + head.size() + " records, the log ends after " + leaves);
            }
            requireLast(connection, head);
            return head;
        }
    }

    static void write(Connection connection, Frontier frontier) throws SQLException {
        try (PreparedStatement head =
                connection.prepareStatement("insert into evidence_head (tree_size, root, frontier) values (?, ?, ?)")) {
            head.setLong(1, frontier.size());
            head.setBytes(2, frontier.root().bytes());
            head.setBytes(3, frontier.bytes());
            head.executeUpdate();
        }
    }

    private static Frontier head(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(
                "select tree_size, root, frontier from evidence_head order by tree_size desc limit 1")) {
            if (!rows.next()) {
                return Frontier.EMPTY;
            }
            Frontier frontier = Frontier.of(rows.getLong(1), rows.getBytes(3));
            if (!Arrays.equals(frontier.root().bytes(), rows.getBytes(2))) {
                throw new EvidenceDoesNotFit("the head's root is not that of its frontier");
            }
            return frontier;
        } catch (IllegalArgumentException e) {
            throw new EvidenceDoesNotFit("the head's frontier does not fit its size");
        }
    }

    /** The last record is where a torn write would show. */
    private static void requireLast(Connection connection, Frontier head) throws SQLException {
        if (head.size() == 0) {
            return;
        }
        try (PreparedStatement last =
                connection.prepareStatement("select record, hash from evidence_leaf where position = ?")) {
            last.setLong(1, head.size() - 1);
            try (ResultSet rows = last.executeQuery()) {
                rows.next();
                Hash hash = Merkle.leaf(rows.getString(1).getBytes(StandardCharsets.UTF_8));
                boolean isPeak = head.size() % 2 == 0 || head.peaks().getLast().equals(hash);
                if (!isPeak || !Arrays.equals(hash.bytes(), rows.getBytes(2))) {
                    throw new EvidenceDoesNotFit("record " + (head.size() - 1) + " does not fit its hash");
                }
            }
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
