package shikaku.terminal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.domain.IdentityMethod;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInNumber;

/** 目視の記録: who compared whom with what, and what came of it, read from the terminal's own evidence; once, until there is another. */
public final class ComparisonLog {
    private static final String MADE = """
            SELECT record ->> '$.whom', record ->> '$.who', coalesce(record ->> '$.items[0]', ''), record ->> '$.outcome'
            FROM evidence_leaf WHERE position > (SELECT coalesce(max(position), 0) FROM evidence_leaf) - ?
            AND record ->> '$.act' = ? AND record ->> '$.identity' = ? ORDER BY position DESC LIMIT ?""";

    private final Ledger ledger;
    private Optional<List<Made>> known = Optional.empty();

    public ComparisonLog(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * One comparison.
     *
     * @param checkIn whose
     * @param who of the staff
     * @param what empty in evidence from before it was asked
     */
    public record Made(CheckInNumber checkIn, String who, Optional<Compared> what, boolean same) {}

    /** The newest first; as far back as the last {@link Limits#COMPARISON_LEAVES} rows of evidence go. */
    public synchronized List<Made> all() throws SQLException {
        if (known.isEmpty()) {
            known = Optional.of(ledger.read(ComparisonLog::read));
        }
        return known.get();
    }

    /** There is another. */
    public synchronized void old() {
        known = Optional.empty();
    }

    private static List<Made> read(Connection connection) throws SQLException {
        try (var query = CheckInRows.prepare(
                        connection,
                        MADE,
                        Limits.COMPARISON_LEAVES,
                        Act.IDENTITY_CHECKED.name(),
                        IdentityMethod.STAFF_VISUAL.name(),
                        Limits.DESK_ROWS);
                ResultSet rows = query.executeQuery()) {
            List<Made> found = new ArrayList<>();
            while (rows.next()) {
                found.add(made(rows));
            }
            return List.copyOf(found);
        }
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                new CheckInNumber(Long.parseLong(row.getString(1).replace("check-in/", ""))),
                row.getString(2),
                Compared.ofWord(row.getString(3)),
                row.getString(4).equals(Outcome.DONE.name()));
    }
}
