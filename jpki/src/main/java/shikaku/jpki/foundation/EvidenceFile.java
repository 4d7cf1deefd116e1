package shikaku.jpki.foundation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteDataSource;
import shikaku.certificate.OwnerFile;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceSchema;

/** The operation log of the program (操作ログ): one SQLite file in the data folder. */
public final class EvidenceFile {
    /** Opens the log, with empty tables on first start. SQLite takes an empty file for a new database. */
    public static EvidenceLog open(Path file) throws IOException, SQLException {
        new OwnerFile(file).createIfAbsent(new byte[0]);
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        try (var connection = source.getConnection()) {
            if (isEmpty(connection)) {
                create(connection);
            }
        }
        return EvidenceLog.open(source);
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var tables = statement.executeQuery("select 1 from sqlite_master where type = 'table' limit 1")) {
            return !tables.next();
        }
    }

    /** All tables or none. */
    private static void create(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var sql : EvidenceSchema.sqliteStatements()) {
                statement.execute(sql);
            }
        }
        connection.commit();
    }

    private EvidenceFile() {}
}
