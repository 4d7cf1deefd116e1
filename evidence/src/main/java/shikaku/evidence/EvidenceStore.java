package shikaku.evidence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The writer's side of the database. Used by one thread at a time; {@link #keep} opens again what a failure closed. */
final class EvidenceStore {
    private final DataSource source;
    private Optional<Connection> open = Optional.empty();
    private volatile Frontier frontier = Frontier.EMPTY;
    private long term;
    private boolean replaced;

    EvidenceStore(DataSource source) {
        this.source = source;
    }

    /** Reads where the log ends and begins a new term. */
    void open() throws SQLException {
        Connection connection = source.getConnection();
        try {
            StoredHead.durable(connection);
            StoredHead.checkpoints(connection);
            connection.setAutoCommit(false);
            term = StoredHead.nextTerm(connection);
            frontier = StoredHead.read(connection);
            connection.commit();
            open = Optional.of(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Where its connections are from. */
    DataSource source() {
        return source;
    }

    /** The tree that is on disk; any thread may ask. */
    Optional<TreeHead> head() {
        Frontier now = frontier;
        return now.size() == 0 ? Optional.empty() : Optional.of(new TreeHead(now.size(), now.root()));
    }

    /** Writes a batch in one transaction; returns when it is durable. */
    List<Kept> keep(List<Waiting> batch) throws SQLException {
        if (replaced) {
            throw new EvidenceDoesNotFit("another writer has taken over this log");
        }
        if (open.isEmpty()) {
            open();
        }
        Connection connection = open.orElseThrow();
        requireTerm(connection);
        List<Waiting> done = new ArrayList<>();
        List<Kept> undone = new ArrayList<>();
        for (Waiting waiting : batch) {
            work(connection, waiting)
                    .ifPresentOrElse(cause -> undone.add(new Kept.Undone(waiting, cause)), () -> done.add(waiting));
        }
        Frontier next = insert(connection, done);
        connection.commit();
        long first = frontier.size();
        frontier = next;
        return told(undone, done, first);
    }

    /** What the database still holds is read again before anything more is written. */
    void close() {
        open.ifPresent(EvidenceStore::closeQuietly);
        open = Optional.empty();
    }

    /** The first statement writes, so that SQLite takes its lock before any unit of work reads. */
    private void requireTerm(Connection connection) throws SQLException {
        try (PreparedStatement mine =
                connection.prepareStatement("update evidence_writer set term = term where only_row = 1 and term = ?")) {
            mine.setLong(1, term);
            if (mine.executeUpdate() != 1) {
                replaced = true;
                throw new EvidenceDoesNotFit("another writer has taken over this log");
            }
        }
    }

    private static Optional<Exception> work(Connection connection, Waiting waiting) throws SQLException {
        if (waiting.work() == UnitOfWork.NONE) {
            return Optional.empty();
        }
        Savepoint before = connection.setSavepoint();
        try {
            waiting.work().run(connection);
        } catch (SQLException | RuntimeException e) {
            connection.rollback(before);
            return Optional.of(e);
        }
        connection.releaseSavepoint(before);
        return Optional.empty();
    }

    private Frontier insert(Connection connection, List<Waiting> done) throws SQLException {
        if (done.isEmpty()) {
            return frontier;
        }
        Frontier next = frontier;
        try (PreparedStatement leaf =
                connection.prepareStatement("insert into evidence_leaf (position, record, hash) values (?, ?, ?)")) {
            for (Waiting waiting : done) {
                Hash hash = Merkle.leaf(waiting.canonical().getBytes(StandardCharsets.UTF_8));
                leaf.setLong(1, next.size());
                leaf.setString(2, waiting.canonical());
                leaf.setBytes(3, hash.bytes());
                leaf.addBatch();
                next = next.append(hash);
            }
            leaf.executeBatch();
        }
        StoredHead.write(connection, next);
        return next;
    }

    private List<Kept> told(List<Kept> undone, List<Waiting> done, long first) {
        List<Kept> all = new ArrayList<>(undone);
        Hash root = frontier.root();
        for (int i = 0; i < done.size(); i++) {
            all.add(new Kept.Done(done.get(i), new Receipt(first + i, frontier.size(), root)));
        }
        return all;
    }

    private static void closeQuietly(Connection connection) {
        try (connection) {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            // It is closed because it failed; there is nobody to tell that it also fails to close.
        }
    }
}
