package shikaku.accounting.store;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.evidence.Operations;
import shikaku.edge.database.DatabaseAddress;
import shikaku.edge.database.LocalPostgres;
import shikaku.edge.time.RealClock;
import shikaku.evidence.EvidenceLog;

/** A real PostgreSQL server for a test class; each program opened on it is a start of the accounting system. */
final class TestDatabase implements AutoCloseable {
    private final LocalPostgres server;

    TestDatabase(Path folder) {
        server = LocalPostgres.start(folder);
    }

    Opened open(String name, RealClock clock) {
        DatabaseAddress address = server.database(name);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        AccountingSchema.migrate(source);
        return Opened.of(source, clock);
    }

    @Override
    public void close() {
        server.close();
    }

    /** The stores of one start of the program. */
    record Opened(
            JdbcClient database,
            EvidenceLog evidence,
            PostgresPatients patients,
            PostgresRegistrations registrations,
            PostgresIntake intake,
            ArrivalLists lists)
            implements AutoCloseable {
        static Opened of(DataSource source, RealClock clock) {
            try {
                JdbcClient database = JdbcClient.create(source);
                EvidenceLog evidence = EvidenceLog.open(source);
                Operations operations = new Operations(evidence, "accounting-test", clock.clock());
                return new Opened(
                        database,
                        evidence,
                        new PostgresPatients(database),
                        new PostgresRegistrations(database, operations),
                        new PostgresIntake(database, operations),
                        new ArrivalLists(database));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        long count(String table) {
            return database.sql("select count(*) from " + table)
                    .query(Long.class)
                    .single();
        }

        @Override
        public void close() {
            evidence.close();
        }
    }
}
