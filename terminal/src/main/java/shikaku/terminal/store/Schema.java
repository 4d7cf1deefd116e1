package shikaku.terminal.store;

import java.util.List;

/**
 * The tables of the check-ins; those of the evidence are the evidence log's own. AUTOINCREMENT because a number once used is never used
 * again, also after the close of the day.
 */
final class Schema {
    /**
     * keep_until is the day at whose close the row is erased; outcome is NULL while under way; sealed is what is personal; receipt
     * is the center's for the answer.
     */
    private static final String CHECK_IN = """
            CREATE TABLE IF NOT EXISTS check_in (
              number      INTEGER PRIMARY KEY AUTOINCREMENT,
              keep_until  TEXT NOT NULL,
              began       TEXT NOT NULL,
              method      TEXT,
              answered_by TEXT,
              outcome     TEXT,
              reason      TEXT,
              sealed      BLOB,
              receipt     TEXT
            )""";

    private static final String DELIVERY = """
            CREATE TABLE IF NOT EXISTS delivery (
              number       INTEGER PRIMARY KEY AUTOINCREMENT,
              check_in     INTEGER NOT NULL UNIQUE REFERENCES check_in(number) ON DELETE CASCADE,
              acknowledged INTEGER NOT NULL DEFAULT 0
            )""";

    static final List<String> SENTENCES = List.of(CHECK_IN, DELIVERY);

    private Schema() {}
}
