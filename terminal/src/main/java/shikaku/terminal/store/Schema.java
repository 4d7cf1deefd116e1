package shikaku.terminal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import shikaku.edge.account.AccountTable;
import shikaku.evidence.EvidenceSchema;

/**
 * The form of the file and how an older one gets it. {@code PRAGMA user_version} says which form a file has; each step makes the next
 * version of it in a transaction of its own, so that a step that was cut off is done again from its beginning. A step that was ever
 * delivered is never changed: what is missing comes as another step.
 *
 * <p>Version 0 is a file just made, or one from before versions were counted, which may lack a column. AUTOINCREMENT because a number
 * once used is never used again, also after the close of the day.
 */
final class Schema {
    private static final List<Step> STEPS = List.of(
            Schema::checkInsAndDeliveries,
            Schema::identityOfTheStore,
            Schema::enrolledKiosk,
            Schema::cardsWithFaces,
            Schema::whatIsOwed,
            Schema::askedInAdvance,
            Schema::registrationsThatCameToNothing,
            Schema::keyedMarksInAdvance,
            Schema::moreInAdvance,
            Schema::accounts);

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

    /** offered is the highest number ever offered to accounting. */
    private static final String STORE = """
            CREATE TABLE store (
              only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
              identity TEXT NOT NULL,
              offered  INTEGER NOT NULL
            )""";

    /** What was offered before anybody counted is not known; what was not made was not offered. */
    private static final String FIRST_IDENTITY = """
            INSERT INTO store (only_row, identity, offered) VALUES (
              1, lower(hex(randomblob(16))), COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'delivery'), 0))""";

    /** fingerprint is the SHA-256 of what the one enrolled browser shows. */
    private static final String KIOSK_BROWSER = """
            CREATE TABLE kiosk_browser (
              only_row    INTEGER PRIMARY KEY CHECK (only_row = 1),
              fingerprint BLOB NOT NULL
            )""";

    /** mark is the card's, keyed; failures are those in a row; tasks_off once its holder is not to be asked to do anything. */
    private static final String FACE_CARD = """
            CREATE TABLE face_card (
              mark      BLOB PRIMARY KEY,
              failures  INTEGER NOT NULL DEFAULT 0,
              tasks_off INTEGER NOT NULL DEFAULT 0
            )""";

    /**
     * 預かった照会番号: state is waiting, answered or refused; sealed is what accounting handed in, said what the center answered; taken is the
     * day on which it came.
     */
    private static final String REGISTRATION = """
            CREATE TABLE registration (
              number     INTEGER PRIMARY KEY AUTOINCREMENT,
              keep_until TEXT NOT NULL,
              taken      TEXT NOT NULL,
              state      TEXT NOT NULL,
              reason     TEXT,
              sealed     BLOB NOT NULL,
              said       BLOB
            )""";

    /**
     * 未確認の受付: visit is the day for which the center is asked; kind is card, key or items; state is asking, waiting, listed, answered,
     * differs, refused or settled; sealed is what was typed.
     */
    private static final String UNCONFIRMED = """
            CREATE TABLE unconfirmed (
              check_in    INTEGER PRIMARY KEY REFERENCES check_in(number) ON DELETE CASCADE,
              keep_until  TEXT NOT NULL,
              visit       TEXT NOT NULL,
              kind        TEXT NOT NULL,
              state       TEXT NOT NULL,
              seen        TEXT NOT NULL,
              answered_by TEXT,
              sealed      BLOB
            )""";

    /** 前もっての確認: person is the hash of accounting's key of the patient; sealed is the answer. */
    private static final String IN_ADVANCE = """
            CREATE TABLE in_advance (
              number     INTEGER PRIMARY KEY AUTOINCREMENT,
              keep_until TEXT NOT NULL,
              person     TEXT NOT NULL,
              sealed     BLOB NOT NULL,
              UNIQUE (keep_until, person)
            )""";

    /**
     * The same with person keyed, and as many rows of one person as there was trouble. Before, a person stood there by a hash without a key,
     * which gives away a short number: those rows go, and their people are told again the next night.
     */
    private static final String TROUBLE_IN_ADVANCE = """
            CREATE TABLE in_advance (
              number     INTEGER PRIMARY KEY AUTOINCREMENT,
              keep_until TEXT NOT NULL,
              person     TEXT NOT NULL,
              sealed     BLOB NOT NULL
            )""";

    private Schema() {}

    /** @throws SQLException also when the file is of a version that this program does not know yet */
    static void bringUpToDate(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (int version = version(connection); version < STEPS.size(); version++) {
                STEPS.get(version).on(connection);
                run(connection, "PRAGMA user_version = " + (version + 1));
                connection.commit();
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            int version = row.next() ? row.getInt(1) : 0;
            if (version > STEPS.size()) {
                throw new SQLException(
                        "the store is of version " + version + ", this program knows up to " + STEPS.size());
            }
            return version;
        }
    }

    private static void checkInsAndDeliveries(Connection connection) throws SQLException {
        run(connection, CHECK_IN);
        run(connection, DELIVERY);
        if (!has(connection, "check_in", "receipt")) {
            run(connection, "ALTER TABLE check_in ADD COLUMN receipt TEXT");
        }
        if (!has(connection, "evidence_leaf", "position")) {
            for (String sentence : EvidenceSchema.sqliteStatements()) {
                run(connection, sentence);
            }
        }
    }

    private static void identityOfTheStore(Connection connection) throws SQLException {
        run(connection, STORE);
        run(connection, FIRST_IDENTITY);
    }

    private static void enrolledKiosk(Connection connection) throws SQLException {
        run(connection, KIOSK_BROWSER);
    }

    private static void cardsWithFaces(Connection connection) throws SQLException {
        run(connection, FACE_CARD);
        run(connection, "ALTER TABLE check_in ADD COLUMN card BLOB");
    }

    private static void whatIsOwed(Connection connection) throws SQLException {
        run(connection, REGISTRATION);
        run(connection, UNCONFIRMED);
    }

    private static void askedInAdvance(Connection connection) throws SQLException {
        run(connection, IN_ADVANCE);
    }

    /** listed is the day since which it is on the desk's list; state may now be given-up, too. */
    private static void registrationsThatCameToNothing(Connection connection) throws SQLException {
        run(connection, "ALTER TABLE registration ADD COLUMN listed TEXT");
    }

    private static void keyedMarksInAdvance(Connection connection) throws SQLException {
        run(connection, "DROP TABLE in_advance");
        run(connection, TROUBLE_IN_ADVANCE);
    }

    /** more is how many people of a large job have trouble beside those who are listed; 0 in a row of one of them. */
    private static void moreInAdvance(Connection connection) throws SQLException {
        run(connection, "ALTER TABLE in_advance ADD COLUMN more INTEGER NOT NULL DEFAULT 0");
    }

    /** 利用者台帳. */
    private static void accounts(Connection connection) throws SQLException {
        run(connection, AccountTable.SQL);
    }

    private static boolean has(Connection connection, String table, String column) throws SQLException {
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, table, column)) {
            return columns.next();
        }
    }

    private static void run(Connection connection, String sentence) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sentence);
        }
    }

    /** From one version to the next. */
    private interface Step {
        void on(Connection connection) throws SQLException;
    }
}
