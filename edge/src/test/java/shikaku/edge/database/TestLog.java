package shikaku.edge.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceSchema;

/** A log of evidence in a database of its own. */
public final class TestLog {
    private TestLog() {}

    /** Makes the tables at the first call. */
    public static EvidenceLog open(LocalPostgres server, String name) throws SQLException {
        return EvidenceLog.open(source(server, name));
    }

    static PGSimpleDataSource source(LocalPostgres server, String name) throws SQLException {
        DatabaseAddress address = server.database(name);
        PGSimpleDataSource source = source(address.url(), address.user(), address.password());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!connection
                    .getMetaData()
                    .getTables(null, null, "evidence_leaf", null)
                    .next()) {
                statement.execute(EvidenceSchema.postgres());
            }
        }
        return source;
    }

    static PGSimpleDataSource source(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
