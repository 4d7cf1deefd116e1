package shikaku.center.postgres;

import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.journal.Journal;
import shikaku.center.site.SiteEvidence;
import shikaku.center.site.Unrecorded;

/** Evidence of the site authority in the center's log; table {@code site_evidence} says which ids the log has, and changes with it or not at all. */
public final class PostgresSiteEvidence implements SiteEvidence {
    private final Journal journal;
    private final JdbcClient database;
    private final InstantSource clock;

    /**
     * @param database of the journal
     * @param clock the real one
     */
    public PostgresSiteEvidence(Journal journal, JdbcClient database, InstantSource clock) {
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /** Of two that are at it at the same moment one fails by the table's key, and its record with it. */
    @Override
    public void keep(Unrecorded unrecorded) {
        if (!isKept(unrecorded.id())) {
            journal.keep(unrecorded.record(), () -> remember(unrecorded.id()));
        }
    }

    private boolean isKept(String id) {
        return database.sql("select exists (select 1 from site_evidence where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private void remember(String id) {
        database.sql("insert into site_evidence (id, kept_at) values (:id, :now)")
                .param("id", id)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
