package shikaku.evidence;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work that becomes durable together with its record or not at all. It runs on the writer's thread inside the writer's
 * transaction: it must be short, must not commit, roll back or close, and must not append to the log.
 */
@FunctionalInterface
public interface UnitOfWork {
    /** Nothing but the record. */
    UnitOfWork NONE = connection -> {};

    void run(Connection connection) throws SQLException;
}
