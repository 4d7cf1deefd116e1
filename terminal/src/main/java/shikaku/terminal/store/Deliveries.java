package shikaku.terminal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInNumber;

/**
 * ⑧ 受渡し: the queue of answers for accounting. Each has a running number and is offered again and again until accounting asks for what
 * comes after it: at least once, and accounting takes each number once. Numbers count within one store, which has a name of its own, so
 * that a number of a store that is gone says nothing about this one.
 *
 * <p>An answer is disclosed when it is offered, whether or not anybody ever says that it arrived: every offer leaves its row of evidence
 * before the answer goes out, and so does another offer of the same.
 */
public final class Deliveries {
    private static final String OFFERED_NOW = "UPDATE store SET offered = MAX(offered, ?)";

    private static final String DAMAGED = "UPDATE check_in SET reason = ? WHERE number = ?";

    /** What belongs to a closed day is out of the queue, also while it could not be erased. */
    private static final String NEXT = """
            SELECT delivery.number, delivery.check_in
            FROM delivery JOIN check_in ON check_in.number = delivery.check_in
            WHERE delivery.number > ? AND check_in.keep_until >= ? ORDER BY delivery.number LIMIT 1""";

    private final Ledger ledger;
    private final StoredResults results;

    public Deliveries(Ledger ledger, StoredResults results) {
        this.ledger = ledger;
        this.results = results;
    }

    /** 保存領域の名: made at random with the store, says nothing, and never changes. */
    public String store() throws SQLException {
        return read("SELECT identity FROM store", row -> row.getString(1)).orElseThrow();
    }

    /** The number up to which everything has arrived; 0 before the first. */
    public long acknowledged() throws SQLException {
        return read("SELECT COALESCE(MAX(number), 0) FROM delivery WHERE acknowledged = 1", row -> row.getLong(1))
                .orElseThrow();
    }

    /** What to think of what accounting says has arrived. */
    public Standing standing(Taken taken) throws SQLException {
        if (taken.upTo() < 0) {
            return Standing.NEVER_OFFERED;
        }
        boolean offered = taken.upTo() <= highestOffered();
        boolean ours = taken.of().map(store()::equals).orElse(offered);
        if (!ours) {
            return Standing.OF_ANOTHER_STORE;
        }
        return offered ? Standing.CONTINUES : Standing.NEVER_OFFERED;
    }

    /** Everything up to {@code after} has arrived. Returns the check-ins of which that is news. */
    @Realizes(arrows = Arrow.A8)
    public List<CheckInNumber> acknowledge(long after) throws SQLException {
        List<CheckInNumber> news = ledger.read(connection -> unacknowledged(connection, after));
        for (CheckInNumber number : news) {
            ledger.write(
                    Deed.done(Act.RESULT_DELIVERED, Deed.ACCOUNTING, Optional.of(number), "acknowledged"),
                    connection -> CheckInRows.run(
                            connection, "UPDATE delivery SET acknowledged = 1 WHERE check_in = ?", number.value()));
        }
        return news;
    }

    /**
     * Offers the first answer after that number that opens, if there is one; that it was offered is on disk when this returns. One that is
     * damaged is passed over, and is on record and on the desk's list once: whoever comes after it must not wait for it.
     */
    @Realizes(arrows = Arrow.A8, clauses = Clause.C17)
    public Optional<Delivery> offer(long after) throws SQLException {
        LocalDate kept = results.keptDay();
        for (Optional<Place> next = next(after, kept);
                next.isPresent();
                next = next(next.get().number(), kept)) {
            Place place = next.get();
            Optional<Octets> message = message(place, kept);
            if (message.isPresent()) {
                ledger.write(
                        Deed.done(Act.RESULT_DELIVERED, Deed.ACCOUNTING, Optional.of(place.checkIn()), "offered"),
                        connection -> CheckInRows.run(connection, OFFERED_NOW, place.number()));
                return message.map(found -> new Delivery(place.number(), place.checkIn(), found));
            }
        }
        return Optional.empty();
    }

    private Optional<Place> next(long after, LocalDate kept) throws SQLException {
        return read(NEXT, row -> new Place(row.getLong(1), new CheckInNumber(row.getLong(2))), after, kept.toString());
    }

    /** Empty when it does not open. Where its day closed meanwhile that is as it should be; else it is told once. */
    private Optional<Octets> message(Place place, LocalDate kept) throws SQLException {
        Optional<HeldCheckIn> held = results.find(place.checkIn());
        Optional<Octets> message = held.flatMap(HeldCheckIn::message);
        boolean told = held.flatMap(HeldCheckIn::reason)
                .filter(Reason.RESULT_UNREADABLE::equals)
                .isPresent();
        if (message.isEmpty() && !told && results.keptDay().equals(kept)) {
            passOver(place.checkIn());
        }
        return message;
    }

    private void passOver(CheckInNumber number) throws SQLException {
        Deed deed = new Deed(
                Act.RESULT_DELIVERED,
                Deed.TERMINAL,
                Optional.of(number),
                Deed.How.UNKNOWN,
                Optional.empty(),
                Outcome.FAILED,
                "does not open",
                Optional.of(Reason.RESULT_UNREADABLE));
        ledger.write(
                deed,
                connection -> CheckInRows.run(connection, DAMAGED, Reason.RESULT_UNREADABLE.code(), number.value()));
    }

    private long highestOffered() throws SQLException {
        return read("SELECT offered FROM store", row -> row.getLong(1)).orElseThrow();
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

    private <T> Optional<T> read(String select, Reading<T> reading, Object... values) throws SQLException {
        return ledger.read(connection -> {
            try (PreparedStatement query = CheckInRows.prepare(connection, select, values);
                    ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
            }
        });
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private record Place(long number, CheckInNumber checkIn) {}

    /**
     * 取得済みの申告: what accounting says has arrived.
     *
     * @param of the store whose numbers it means; empty while it has met none
     * @param upTo the highest number, 0 for none
     */
    public record Taken(Optional<String> of, long upTo) {}

    /** 申告の扱い. */
    public enum Standing {
        /** It follows from what was offered here. */
        CONTINUES,
        /** It is about another store: it says nothing about this one, and its owner begins at 0 here. */
        OF_ANOTHER_STORE,
        /** It names this store and a number that nobody was ever offered. */
        NEVER_OFFERED
    }

    /**
     * What is handed to accounting.
     *
     * @param number running, from 1
     * @param visit whose answer it is; a visit that was mended has another one, under another number
     * @param message 資格確認結果 (OQS-IF-002)
     */
    public record Delivery(long number, CheckInNumber visit, Octets message) {}
}
