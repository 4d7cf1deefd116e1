package shikaku.terminal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInNumber;

/**
 * 回答のない受診: that somebody came, of which accounting can learn by no message while nobody has answered. Accounting hears of every one at least
 * once: what staff settle at the desk, be it between two of its questions, is told until accounting says that it has heard.
 */
public final class VisitsWithoutAnswer {
    private static final String OPEN = """
            SELECT check_in, visit FROM unconfirmed
            WHERE keep_until >= ? AND state IN ('waiting', 'listed', 'refused') ORDER BY check_in LIMIT ?""";

    private static final String SETTLED = """
            SELECT check_in, visit FROM unconfirmed
            WHERE keep_until >= ? AND state = 'settled' ORDER BY check_in LIMIT ?""";

    private final Ledger ledger;
    private final BusinessDay day;

    public VisitsWithoutAnswer(Ledger ledger, BusinessDay day) {
        this.ledger = ledger;
        this.day = day;
    }

    /** One of them: its number and its day, and nothing of anybody. */
    public record Visit(CheckInNumber number, LocalDate day) {
        @Override
        public String toString() {
            return number + "=" + day;
        }
    }

    /** Of which no answer ever came, or none for what is noted now; the oldest first, at most {@link Limits#UNANSWERED_TOLD}. */
    public List<Visit> open() throws SQLException {
        return read(OPEN, Limits.UNANSWERED_TOLD);
    }

    /** Those that staff have settled and of which accounting has not said that it heard; the oldest first, at most {@link Limits#SETTLED_TOLD}. */
    public List<Visit> settled() throws SQLException {
        return read(SETTLED, Limits.SETTLED_TOLD);
    }

    /** Accounting has it on disk that these are settled; what it says of any other changes nothing. */
    @Realizes(clauses = Clause.C1)
    public void heard(List<CheckInNumber> settled) throws SQLException {
        for (CheckInNumber number : settled) {
            ledger.writeIf(
                    Deed.done(Act.NOTE_KEPT, Deed.ACCOUNTING, Optional.of(number), "heard that it is settled"),
                    connection -> UnconfirmedRows.heard(connection, number));
        }
    }

    private List<Visit> read(String select, int most) throws SQLException {
        return ledger.read(connection -> {
            try (var query = CheckInRows.prepare(
                            connection, select, day.keepUntil().toString(), most);
                    ResultSet row = query.executeQuery()) {
                List<Visit> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Visit(new CheckInNumber(row.getLong(1)), LocalDate.parse(row.getString(2))));
                }
                return found;
            }
        });
    }
}
