package shikaku.center.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL server for all tests of a JVM; each test gets a database of its own on it, copied from one with the tables. */
public final class TestDatabase {
    private static final String TEMPLATE = "center_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

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
                CenterSchema.migrate(server.getDatabase("postgres", TEMPLATE));
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

    /** A new database with the center's tables; every statement opens a connection of its own. */
    public static DataSource migrated() {
        return Server.RUNNING.getDatabase("postgres", create(TEMPLATE));
    }

    /** The address of a new empty database. */
    public static String emptyUrl() {
        return Server.RUNNING.getJdbcUrl("postgres", create("template1"));
    }

    private static String create(String template) {
        String name = "center_test_" + NUMBER.incrementAndGet();
        Server.create(Server.RUNNING, name, template);
        return name;
    }
}
