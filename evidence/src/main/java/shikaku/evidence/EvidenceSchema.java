package shikaku.evidence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** The tables of the log, for the programs' migrations. */
public final class EvidenceSchema {
    private EvidenceSchema() {}

    /** For PostgreSQL. */
    public static String postgres() {
        return String.join("\n", statements("bytea", "octet_length"));
    }

    /** For SQLite. */
    public static String sqlite() {
        return String.join("\n", sqliteStatements());
    }

    /** Signed checkpoints came later than the first logs: whoever opens one makes their table. */
    static String checkpoints(boolean sqlite) {
        // stamp is the time stamp of the note (RFC 3161), once there is one; signer is what the note can be checked
        // with.
        return """
                create table if not exists evidence_checkpoint (
                    tree_size bigint primary key check (tree_size > 0),
                    signer text not null,
                    note text not null,
                    signed_at text not null,
                    stamp %1$s,
                    stamped_at text
                )""".formatted(sqlite ? "blob" : "bytea");
    }

    /** One statement each: the driver takes one at a time. */
    public static List<String> sqliteStatements() {
        return statements("blob", "length");
    }

    /** Makes them in a new SQLite file, all or none; nothing happens to one that has tables. */
    public static void intoSqlite(DataSource file) throws SQLException {
        try (Connection connection = file.getConnection()) {
            if (isEmpty(connection)) {
                create(connection);
            }
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("select 1 from sqlite_master where type = 'table' limit 1")) {
            return !tables.next();
        }
    }

    private static void create(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : sqliteStatements()) {
                statement.execute(sql);
            }
        }
        connection.commit();
    }

    private static List<String> statements(String bytes, String length) {
        return List.of(
                // A position once taken is taken for ever: two writers cannot fork the log.
                """
                create table evidence_leaf (
                    position bigint primary key check (position >= 0),
                    record text not null,
                    hash %1$s not null check (%2$s(hash) = 32)
                );""".formatted(bytes, length),
                // One row a commit: the tree as it was then.
                """
                create table evidence_head (
                    tree_size bigint primary key check (tree_size > 0),
                    root %1$s not null check (%2$s(root) = 32),
                    frontier %1$s not null
                );""".formatted(bytes, length),
                // The term of the one writer; a later writer ends the term of the one before.
                """
                create table evidence_writer (
                    only_row integer primary key check (only_row = 1),
                    term bigint not null
                );""",
                "insert into evidence_writer (only_row, term) values (1, 0);");
    }
}
