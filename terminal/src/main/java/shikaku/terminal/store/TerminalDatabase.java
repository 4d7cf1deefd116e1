package shikaku.terminal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import shikaku.terminal.Limits;

/**
 * The terminal's SQLite file. Write-ahead log with synchronous=FULL: what was answered survives a power cut. secure_delete: what was
 * erased is overwritten. One connection behind a lock: a clinic has one kiosk and a few desks.
 */
public final class TerminalDatabase implements Ledger, AutoCloseable {
    private final Connection connection;
    private final EvidenceRows evidence;
    private final ReentrantLock lock = new ReentrantLock();

    private TerminalDatabase(Connection connection, EvidenceRows evidence) {
        this.connection = connection;
        this.evidence = evidence;
    }

    /** Opens the file {@code terminal.db} in a folder of the terminal's own, or makes both. */
    public static TerminalDatabase open(Path folder, EvidenceRows evidence) throws IOException, SQLException {
        PrivateFolder.make(folder);
        Path file = folder.resolve("terminal.db");
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Connection connection = config().createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String sentence : Schema.SENTENCES) {
                statement.execute(sentence);
            }
        }
        connection.setAutoCommit(false);
        return new TerminalDatabase(connection, evidence);
    }

    @Override
    public void write(Deed deed, Work work) throws SQLException {
        lock.lock();
        try {
            work.in(connection);
            evidence.append(connection, deed);
            connection.commit();
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T read(Query<T> query) throws SQLException {
        lock.lock();
        try {
            return query.in(connection);
        } finally {
            connection.rollback();
            lock.unlock();
        }
    }

    /** Writes the log back into the file and empties it, so that what was erased is in neither. */
    public void squeeze() throws SQLException {
        lock.lock();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } finally {
            connection.setAutoCommit(false);
            lock.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout((int) Limits.STORE_BUSY.toMillis());
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return config;
    }
}
