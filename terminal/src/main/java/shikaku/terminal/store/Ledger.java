package shikaku.terminal.store;

import java.sql.Connection;
import java.sql.SQLException;

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

    /** Reads. */
    <T> T read(Query<T> query) throws SQLException;

    /** What changes. */
    @FunctionalInterface
    interface Work {
        void in(Connection connection) throws SQLException;
    }

    /** What is asked. */
    @FunctionalInterface
    interface Query<T> {
        T in(Connection connection) throws SQLException;
    }
}
