package shikaku.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * 証跡の公証: from time to time signs the log's head, keeps the checkpoint beside the log, and has it time-stamped (RFC 3161) where an authority is
 * configured. A checkpoint covers everything before it, so one stamp of the newest makes up for all that were missed.
 */
public final class Notary {
    /** A time-stamping authority. */
    @FunctionalInterface
    public interface Authority {
        /**
         * A token for these bytes, looked at already.
         *
         * @throws IOException when there is none that is good
         */
        byte[] stamp(byte[] note) throws IOException;
    }

    private final DataSource source;
    private final LogSigner signer;
    private final Optional<Authority> authority;
    private final InstantSource clock;

    public Notary(DataSource source, LogSigner signer, Optional<Authority> authority, InstantSource clock) {
        this.source = source;
        this.signer = signer;
        this.authority = authority;
        this.clock = clock;
    }

    /** Signs the head if it has moved; its size when something was signed. */
    public Optional<Long> sign() throws SQLException {
        Optional<TreeHead> head = new EvidenceReader(source).head();
        if (head.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = source.getConnection()) {
            boolean signed = StoredCheckpoints.add(
                    connection, head.get().size(), signer.key().text(), signer.sign(head.get()), clock.instant());
            return signed ? Optional.of(head.get().size()) : Optional.empty();
        }
    }

    /**
     * Has the newest checkpoint stamped, if it is not.
     *
     * @throws IOException when the authority gives no good token; it is asked again the next time
     */
    public void stamp() throws SQLException, IOException {
        if (authority.isEmpty()) {
            return;
        }
        try (Connection connection = source.getConnection()) {
            Optional<StoredCheckpoints.Unstamped> newest = StoredCheckpoints.newestUnstamped(connection);
            if (newest.isPresent()) {
                byte[] token = authority.get().stamp(newest.get().note().getBytes(StandardCharsets.UTF_8));
                StoredCheckpoints.stamp(connection, newest.get().size(), token, clock.instant());
            }
        }
    }

    /** How long evidence has been waiting for a time stamp; nothing where no authority is configured. */
    public Duration waiting() throws SQLException {
        if (authority.isEmpty()) {
            return Duration.ZERO;
        }
        try (Connection connection = source.getConnection()) {
            Instant now = clock.instant();
            return StoredCheckpoints.unstampedSince(connection)
                    .filter(now::isAfter)
                    .map(since -> Duration.between(since, now))
                    .orElse(Duration.ZERO);
        }
    }
}
