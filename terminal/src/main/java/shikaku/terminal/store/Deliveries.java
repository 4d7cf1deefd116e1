package shikaku.terminal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.message.Octets;
import shikaku.terminal.checkin.CheckInNumber;

/**
 * ⑧ 受渡し: the queue of answers for accounting. Each has a running number and is offered again and again until accounting asks for what
 * comes after it: at least once, and accounting takes each number once.
 */
public final class Deliveries {
    private static final String ACCOUNTING = "accounting";

    private final Ledger ledger;
    private final StoredResults results;

    public Deliveries(Ledger ledger, StoredResults results) {
        this.ledger = ledger;
        this.results = results;
    }

    /** Whether {@code after} could come from somebody whom we offered that number: 0, or nothing beyond what was offered. */
    public boolean plausible(long after) throws SQLException {
        return after == 0
                || (after > 0
                        && number("SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'delivery'), 0)")
                                >= after);
    }

    /** Everything up to {@code after} has arrived. Returns the check-ins of which that is news. */
    @Realizes(arrows = Arrow.A8)
    public List<CheckInNumber> acknowledge(long after) throws SQLException {
        List<CheckInNumber> news = ledger.read(connection -> unacknowledged(connection, after));
        for (CheckInNumber number : news) {
            ledger.write(
                    Deed.done(Act.RESULT_DELIVERED, ACCOUNTING, Optional.of(number), "acknowledged"),
                    connection -> CheckInRows.run(
                            connection, "UPDATE delivery SET acknowledged = 1 WHERE check_in = ?", number.value()));
        }
        return news;
    }

    /** The first answer after that number, if there is one. */
    public Optional<Delivery> after(long after) throws SQLException {
        Optional<Place> next = ledger.read(connection -> next(connection, after));
        return next.isEmpty()
                ? Optional.empty()
                : results.message(next.get().checkIn())
                        .map(message -> new Delivery(next.get().number(), message));
    }

    private static List<CheckInNumber> unacknowledged(Connection connection, long upTo) throws SQLException {
        String select = "SELECT check_in FROM delivery WHERE number <= ? AND acknowledged = 0 ORDER BY number";
        try (PreparedStatement query = CheckInRows.prepare(connection, select, upTo);
                ResultSet rows = query.executeQuery()) {
            List<CheckInNumber> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new CheckInNumber(rows.getLong(1)));
            }
            return found;
        }
    }

    private static Optional<Place> next(Connection connection, long after) throws SQLException {
        String select = "SELECT number, check_in FROM delivery WHERE number > ? ORDER BY number LIMIT 1";
        try (PreparedStatement query = CheckInRows.prepare(connection, select, after);
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Place(row.getLong(1), new CheckInNumber(row.getLong(2))))
                    : Optional.empty();
        }
    }

    private long number(String select) throws SQLException {
        return ledger.read(connection -> {
            try (PreparedStatement query = CheckInRows.prepare(connection, select);
                    ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        });
    }

    private record Place(long number, CheckInNumber checkIn) {}

    /**
     * What is handed to accounting.
     *
     * @param number running, from 1
     * @param message 資格確認結果 (OQS-IF-002)
     */
    public record Delivery(long number, Octets message) {}
}
