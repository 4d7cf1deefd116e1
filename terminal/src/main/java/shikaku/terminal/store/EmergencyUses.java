package shikaku.terminal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import shikaku.evidence.Act;
import shikaku.terminal.Limits;

/** 緊急時の検索の利用一覧: what this institution reports of its searches, read from its own evidence. */
public final class EmergencyUses {
    private static final String USES = """
            SELECT record ->> '$.when', record ->> '$.who', record ->> '$.whom', record ->> '$.why' FROM evidence_leaf
            WHERE record ->> '$.act' = ? ORDER BY position DESC LIMIT ?""";

    private final Ledger ledger;

    public EmergencyUses(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * One use.
     *
     * @param when by the machine's clock
     * @param who of the staff
     * @param whom the check-in
     * @param what came of it, the center's receipt, and the moment of the business day
     */
    public record Use(Instant when, String who, String whom, String what) {}

    /** The newest first, at most {@link Limits#DESK_ROWS}. */
    public List<Use> all() throws SQLException {
        return ledger.read(connection -> {
            try (var query = CheckInRows.prepare(connection, USES, Act.EMERGENCY_SEARCHED.name(), Limits.DESK_ROWS);
                    ResultSet rows = query.executeQuery()) {
                List<Use> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Use(
                            Instant.parse(rows.getString(1)), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
                return found;
            }
        });
    }
}
