package shikaku.terminal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import shikaku.edge.time.RealClock;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceNotKept;
import shikaku.evidence.Receipt;
import shikaku.evidence.SeenHead;
import shikaku.evidence.TreeHead;
import shikaku.terminal.Limits;
import shikaku.terminal.center.Witness;

/**
 * The terminal's SQLite file. Write-ahead log with synchronous=FULL: what was answered survives a power cut. secure_delete: what was
 * erased is overwritten. All writing is done by the evidence log's one writer, together with the evidence; reading has a connection of
 * its own behind a lock, because a clinic has one kiosk and a few desks.
 */
public final class TerminalDatabase implements Ledger, Witness, AutoCloseable {
    /** What the center calls its log (our profile). */
    private static final String CENTER = "center";

    private final EvidenceLog evidence;
    private final RealClock clock;
    private final Connection reading;
    private final ReentrantLock lock = new ReentrantLock();

    private TerminalDatabase(EvidenceLog evidence, RealClock clock, Connection reading) {
        this.evidence = evidence;
        this.clock = clock;
        this.reading = reading;
    }

    /**
     * Opens the file {@code terminal.db} in a folder of the terminal's own, or makes both.
     *
     * @param clock for the evidence, whatever day the business has: so the books of all programs can be laid side by side
     */
    public static TerminalDatabase open(Path folder, RealClock clock) throws IOException, SQLException {
        PrivateFolder.make(folder);
        SqliteLibrary.unpackInto(folder.resolve("native"));
        Path file = folder.resolve("terminal.db");
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl("jdbc:sqlite:" + file);
        Connection reading = source.getConnection();
        Schema.bringUpToDate(reading);
        return new TerminalDatabase(EvidenceLog.open(source), clock, reading);
    }

    @Override
    public void write(Deed deed, Work work) throws SQLException {
        try {
            evidence.append(deed.at(clock.instant()), work::in);
        } catch (EvidenceNotKept notKept) {
            throw new SQLException("nothing was written", notKept);
        }
    }

    @Override
    public Optional<TreeHead> head() {
        return evidence.head();
    }

    @Override
    public void saw(Receipt receipt) {
        evidence.saw(new SeenHead(CENTER, receipt.head()));
    }

    /** The log, for what every program does with its own. */
    public EvidenceLog evidence() {
        return evidence;
    }

    @Override
    public <T> T read(Query<T> query) throws SQLException {
        lock.lock();
        try {
            return query.in(reading);
        } finally {
            lock.unlock();
        }
    }

    /** Writes the log back into the file and empties it, so that what was erased is in neither. */
    public void squeeze() throws SQLException {
        read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        });
    }

    @Override
    public void close() throws SQLException {
        evidence.close();
        reading.close();
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
