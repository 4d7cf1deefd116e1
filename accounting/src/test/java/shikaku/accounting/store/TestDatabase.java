package shikaku.accounting.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.evidence.Operations;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.evidence.EvidenceLog;

/**
 * One PostgreSQL server for all tests of a JVM; each test gets a database of its own on it, copied from one with the tables. It does not wait
 * for the disk: what survives a crash is shown of the server that the programs start.
 */
public final class TestDatabase {
    private static final String TEMPLATE = "accounting_template";
    private static final BusinessClock TODAY =
            new BusinessClock(Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), BusinessClock.JAPAN));
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final DataSource source = Server.RUNNING.getDatabase("postgres", create(TEMPLATE));

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        // The library gives up after ten seconds, which a busy machine may need.
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
                create(server, TEMPLATE, "template1");
                AccountingSchema.migrate(server.getDatabase("postgres", TEMPLATE));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void create(EmbeddedPostgres server, String name, String template) {
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create database " + name + " template " + template)
                    .update();
        }
    }

    /** The address of a new empty database. */
    public static String emptyUrl() {
        return Server.RUNNING.getJdbcUrl("postgres", create("template1"));
    }

    private static String create(String template) {
        String name = "accounting_test_" + NUMBER.incrementAndGet();
        Server.create(Server.RUNNING, name, template);
        return name;
    }

    /** A start of the accounting system on it. */
    Opened open(RealClock clock) {
        return Opened.of(source, clock);
    }

    /** A further start, which looks first whether the tables are as they should be. */
    Opened openAgain(RealClock clock) {
        AccountingSchema.migrate(source);
        return open(clock);
    }

    /** The stores of one start of the program. */
    record Opened(
            JdbcClient database,
            EvidenceLog evidence,
            PostgresPatients patients,
            PostgresRegistrations registrations,
            PostgresIntake intake,
            PostgresCharts charts,
            PostgresMonthBook month,
            PostgresMonthReports reports,
            PostgresSearch search,
            PostgresCheckReports checks,
            PostgresPoints points,
            PostgresBookings bookings,
            PostgresAheadJobs ahead,
            PostgresUnanswered unanswered,
            PostgresClosedVisits closed,
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
                        new PostgresCharts(database, operations),
                        new PostgresMonthBook(database, operations),
                        new PostgresMonthReports(database),
                        new PostgresSearch(database),
                        new PostgresCheckReports(database),
                        new PostgresPoints(operations),
                        new PostgresBookings(database, operations),
                        new PostgresAheadJobs(database, operations),
                        new PostgresUnanswered(database, operations),
                        new PostgresClosedVisits(database, operations, TODAY),
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
