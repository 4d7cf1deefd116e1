package shikaku.terminal.store;

import java.util.List;

/** The store's tables. AUTOINCREMENT because a number once used is never used again, also after the close of the day. */
final class Schema {
    static final List<String> SENTENCES = List.of("""
            CREATE TABLE IF NOT EXISTS check_in (
              number      INTEGER PRIMARY KEY AUTOINCREMENT,
              keep_until  TEXT NOT NULL,  -- the day at whose close the row is erased
              began       TEXT NOT NULL,
              method      TEXT,
              answered_by TEXT,
              outcome     TEXT,           -- NULL while under way
              reason      TEXT,
              sealed      BLOB            -- the answer; personal, therefore sealed
            )""", """
            CREATE TABLE IF NOT EXISTS delivery (
              number      INTEGER PRIMARY KEY AUTOINCREMENT,
              check_in    INTEGER NOT NULL UNIQUE REFERENCES check_in(number) ON DELETE CASCADE,
              acknowledged INTEGER NOT NULL DEFAULT 0
            )""", """
            CREATE TABLE IF NOT EXISTS evidence (
              position    INTEGER PRIMARY KEY AUTOINCREMENT,
              at          TEXT NOT NULL,
              act         TEXT NOT NULL,
              who         TEXT NOT NULL,
              whom        INTEGER,
              method      TEXT,
              answered_by TEXT,
              consents    TEXT,
              outcome     TEXT NOT NULL,
              reason      TEXT
            )""");

    private Schema() {}
}
