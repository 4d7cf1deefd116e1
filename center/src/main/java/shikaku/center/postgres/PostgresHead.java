package shikaku.center.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import shikaku.evidence.EvidenceReader;
import shikaku.evidence.TreeHead;
import tools.jackson.databind.json.JsonMapper;

/**
 * 証跡の先頭 as the database holds it.
 *
 * @param source has the log
 */
public record PostgresHead(DataSource source) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The head.
     *
     * @param written when the last row was
     */
    public record Head(TreeHead tree, Instant written) {}

    /** The present one; empty while nothing was recorded. */
    public Optional<Head> present() throws SQLException {
        var reader = new EvidenceReader(source);
        Optional<TreeHead> head = reader.head();
        if (head.isEmpty()) {
            return Optional.empty();
        }
        return reader.record(head.get().size() - 1)
                .map(record -> JSON.readTree(record).get("when").asString())
                .map(when -> new Head(head.get(), Instant.parse(when)));
    }
}
