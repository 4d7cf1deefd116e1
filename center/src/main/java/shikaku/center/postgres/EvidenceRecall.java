package shikaku.center.postgres;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.Limits;
import shikaku.center.watch.Seen;
import shikaku.center.watch.Tally;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 思い出し: the last {@link Limits#ROWS_RECALLED} rows of the log, counted when the center begins, so that a restart does not make its day empty.
 *
 * @param database has the log's tables
 */
public record EvidenceRecall(JdbcClient database) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Counts them, the earliest first. */
    public void into(Tally tally) {
        database.sql("""
                select record from evidence_leaf
                where position >= (select coalesce(max(position), 0) - :rows from evidence_leaf)
                order by position""").param("rows", Limits.ROWS_RECALLED).query(String.class).list().stream()
                .flatMap(record -> seen(JSON.readTree(record)).stream())
                .forEach(tally::add);
    }

    /** Empty for a row of a newer program, which an older one may find after an update was undone: it must start all the same. */
    private static Optional<Seen> seen(JsonNode record) {
        try {
            return Optional.of(new Seen(
                    Instant.parse(record.path("when").asString("")),
                    Act.valueOf(record.path("act").asString("")),
                    record.path("who").asString(""),
                    record.path("items").size(),
                    Outcome.valueOf(record.path("outcome").asString("")),
                    Optional.ofNullable(record.get("reason")).map(JsonNode::asString),
                    Seen.times(record.path("why").asString(""))));
        } catch (DateTimeException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
