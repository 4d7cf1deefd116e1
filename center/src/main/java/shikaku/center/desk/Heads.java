package shikaku.center.desk;

import java.sql.SQLException;
import java.util.Optional;

/** Where the operators' pages find the log's head. */
@FunctionalInterface
public interface Heads {
    /** The present one, signed; empty while nothing was recorded. */
    Optional<SignedHead> present() throws SQLException;
}
