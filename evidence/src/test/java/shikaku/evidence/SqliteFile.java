package shikaku.evidence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** A SQLite file with the log's tables and a table for work, as a program of the clinic has it. */
final class SqliteFile {
    private final SQLiteDataSource source = new SQLiteDataSource();

    SqliteFile(Path file) throws SQLException {
        source.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : EvidenceSchema.sqliteStatements()) {
                statement.execute(table.replace("create table", "create table if not exists")
                        .replace("insert into", "insert or ignore into"));
            }
            statement.execute("create table if not exists work (word text primary key)");
        }
    }

    DataSource source() {
        return source;
    }

    DataSource source(UnaryOperator<Connection> through) {
        return FailingDatabase.of(source, through);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long ask(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
