package shikaku.center.postgres;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import shikaku.edge.account.AccountTable;

/** The tables of the center, brought to the newest version before anything else touches them. */
public final class CenterSchema {
    private static final String MIGRATIONS = "classpath:db/center";

    private CenterSchema() {}

    /** Applies what is missing; nothing when all is there. A database of a newer center is left alone and stops the start. */
    public static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations(MIGRATIONS)
                .javaMigrations(new EvidenceTables())
                .placeholders(Map.of("accounts", AccountTable.SQL))
                .load()
                .migrate();
    }
}
