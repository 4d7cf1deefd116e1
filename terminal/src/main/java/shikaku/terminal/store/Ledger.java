package shikaku.terminal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The store's one way in: whatever changes does so together with its evidence, durably, or not at all. */
public interface Ledger {
    /**
     * Does the work and writes the deed in one transaction, and returns when both are on disk.
     *
     * @throws SQLException when nothing was written
     */
    void write(Deed deed, Work work) throws SQLException;

    /** Writes a deed that changes nothing else. */
    default void write(Deed deed) throws SQLException {
        write(deed, connection -> {});
    }

    /**
     * Does both unless the work finds that what it was to change is no longer as it was thought to be.
     *
     * @return false when nothing was written for that
     */
    default boolean writeIf(Deed deed, Attempt work) throws SQLException {
        AtomicBoolean stale = new AtomicBoolean();
        try {
            write(deed, connection -> {
                if (!work.in(connection)) {
                    stale.set(true);
                    throw new SQLException("not as it was");
                }
            });
            return true;
        } catch (SQLException unwritten) {
            if (stale.get()) {
                return false;
            }
            throw unwritten;
        }
    }

    /** Reads. */
    <T> T read(Query<T> query) throws SQLException;

    /** What changes. */
    @FunctionalInterface
    interface Work {
        void in(Connection connection) throws SQLException;
    }

    /** What changes, if it may: false when it may not. */
    @FunctionalInterface
    interface Attempt {
        boolean in(Connection connection) throws SQLException;
    }

    /** What is asked. */
    @FunctionalInterface
    interface Query<T> {
        T in(Connection connection) throws SQLException;
    }
}
