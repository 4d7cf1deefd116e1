package shikaku.terminal.store;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.message.Octets;
import shikaku.terminal.Limits;

/**
 * 繰越し: what is still owed when a day closes is sealed anew with the next day's key before the old key is destroyed, so that nothing else of
 * the day outlives it, and what is carried over does so for a number of days that is bounded. Cut off anywhere, it is done again: the old
 * key goes only when nothing waits for it.
 */
public final class CarryOver {
    private static final String REGISTRATIONS = """
            SELECT 'registration' AS kind, number AS row, keep_until, sealed FROM registration
            WHERE keep_until < ? AND state = 'waiting' AND taken >= ?""";

    private static final String UNCONFIRMED = """
            SELECT 'unconfirmed' AS kind, check_in AS row, keep_until, sealed FROM unconfirmed
            WHERE keep_until < ? AND state IN ('waiting', 'listed', 'refused') AND visit >= ?""";

    private final Ledger ledger;
    private final Seal seal;

    public CarryOver(Ledger ledger, DayKeys keys, SecureRandom random) {
        this.ledger = ledger;
        this.seal = new Seal(keys, random);
    }

    /** Carries what is owed into that day. */
    @Realizes(clauses = Clause.C17)
    void into(LocalDate kept) throws SQLException, IOException {
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows(REGISTRATIONS, kept, Limits.REGISTRATION_DAYS));
        rows.addAll(rows(UNCONFIRMED, kept, Limits.LISTED_DAYS));
        if (!rows.isEmpty()) {
            carry(rows, kept);
        }
    }

    private void carry(List<Row> rows, LocalDate kept) throws SQLException, IOException {
        List<Row> again = new ArrayList<>();
        for (Row row : rows) {
            Row sealed = row.sealedFor(kept, seal);
            if (!sealed.isEmpty()) {
                again.add(sealed);
            }
        }
        ledger.write(
                Deed.done(Act.NOTE_KEPT, Deed.TERMINAL, Optional.empty(), told(again.size(), rows.size())),
                connection -> {
                    for (Row row : again) {
                        row.moveTo(kept, connection);
                    }
                });
    }

    private static String told(int carried, int owed) {
        return "carried over " + carried + (carried == owed ? "" : ", of " + owed + " owed");
    }

    private List<Row> rows(String select, LocalDate kept, int days) throws SQLException {
        return ledger.read(connection -> {
            try (var query = CheckInRows.prepare(
                            connection,
                            select,
                            kept.toString(),
                            kept.minusDays(days).toString());
                    ResultSet row = query.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Row(
                            row.getString("kind"),
                            row.getLong("row"),
                            LocalDate.parse(row.getString("keep_until")),
                            Optional.ofNullable(row.getBytes("sealed"))));
                }
                return found;
            }
        });
    }

    /** One that is owed. What does not open any more is carried without what was sealed: that it was owed is still true. */
    private record Row(String kind, long number, LocalDate until, Optional<byte[]> sealed) {
        Row sealedFor(LocalDate kept, Seal seal) throws IOException {
            Optional<Octets> open = sealed.isEmpty() ? Optional.empty() : seal.open(label(), until, sealed.get());
            return new Row(
                    kind,
                    number,
                    until,
                    open.isEmpty() ? Optional.empty() : Optional.of(seal.close(label(), kept, open.get())));
        }

        /** A registration that nobody can read any more cannot be delivered. */
        boolean isEmpty() {
            return kind.equals("registration") && sealed.isEmpty();
        }

        private String label() {
            return kind.equals("registration") ? StoredRegistrations.label(number, "sealed") : kind + "/" + number;
        }

        void moveTo(LocalDate kept, Connection connection) throws SQLException {
            String day = kept.toString();
            if (kind.equals("unconfirmed")) {
                CheckInRows.run(
                        connection,
                        "UPDATE unconfirmed SET keep_until = ?, sealed = ? WHERE check_in = ? AND keep_until = ?",
                        day,
                        sealed.orElse(null),
                        number,
                        until.toString());
                CheckInRows.run(
                        connection,
                        "UPDATE check_in SET keep_until = ? WHERE number = ? AND sealed IS NULL",
                        day,
                        number);
            } else {
                CheckInRows.run(
                        connection,
                        "UPDATE registration SET keep_until = ?, sealed = ? WHERE number = ? AND keep_until = ? AND state = 'waiting'",
                        day,
                        sealed.orElseThrow(),
                        number,
                        until.toString());
            }
        }
    }
}
