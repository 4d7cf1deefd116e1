package shikaku.accounting.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import shikaku.edge.account.AccountTable;
import shikaku.evidence.EvidenceSchema;

/** Brings the database to the form this program needs. */
public final class AccountingSchema {
    private AccountingSchema() {}

    public static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:shikaku/accounting/migration")
                .placeholders(Map.of("evidence", EvidenceSchema.postgres(), "accounts", AccountTable.SQL))
                .load()
                .migrate();
    }
}
