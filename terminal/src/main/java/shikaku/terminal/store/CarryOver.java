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

/**
 * 繰越し: what is still owed when a day closes is sealed anew with the next day's key before the old key is destroyed, so that nothing else of
 * the day outlives it, and what is carried over does so for a number of days that is bounded. Cut off anywhere, it is done again: the old
 * key goes only when nothing waits for it.
 */
public final class CarryOver {
    private static final String WAITING = """
            SELECT 'registration' AS kind, number AS row, keep_until, taken AS since, FALSE AS late, sealed
            FROM registration WHERE keep_until < ? AND state = 'waiting'""";

    private static final String REGISTRATIONS = """
            SELECT 'registration' AS kind, number AS row, keep_until, taken AS since, FALSE AS late, sealed
            FROM registration WHERE keep_until < ? AND (state = 'waiting' OR listed >= ?)""";

    private static final String UNCONFIRMED = """
            SELECT 'unconfirmed' AS kind, check_in AS row, keep_until, visit AS since,
              kind = 'key' AND sealed IS NOT NULL AND visit < ? AS late, sealed
            FROM unconfirmed WHERE keep_until < ? AND state IN ('waiting', 'listed', 'refused', 'differs', 'settled') AND visit >= ?""";

    /** Those of a note that differs: it is carried until staff have seen to it, its answer is not. */
    private static final String ANSWERS = """
            SELECT COUNT(*), COUNT(*) FILTER (WHERE acknowledged = 0) FROM delivery d JOIN unconfirmed u ON u.check_in = d.check_in
            WHERE u.keep_until < ? AND u.state = 'differs' AND u.visit >= ?""";

    private final Ledger ledger;
    private final Seal seal;
    private final Keeping keeping;

    public CarryOver(Ledger ledger, DayKeys keys, SecureRandom random, Keeping keeping) {
        this.ledger = ledger;
        this.keeping = keeping;
        this.seal = new Seal(keys, random);
    }

    /** Carries what is owed into that day, and gives up what has been owed for too long. */
    @Realizes(clauses = Clause.C17)
    void into(LocalDate kept) throws SQLException, IOException {
        giveUp(kept);
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows(REGISTRATIONS, kept, kept.minusDays(keeping.listedDays())));
        rows.addAll(rows(UNCONFIRMED, keysLateBefore(kept), kept, kept.minusDays(keeping.listedDays())));
        if (!rows.isEmpty()) {
            carry(rows, kept);
        }
    }

    /** After the close it is the next day's key, and today's last questions may still be asked. */
    private LocalDate keysLateBefore(LocalDate kept) {
        return kept.minusDays(keeping.askAgainDays() + 1L);
    }

    /** Registrations whose days are over, and those that nobody can read any more. */
    private void giveUp(LocalDate kept) throws SQLException, IOException {
        LocalDate since = kept.minusDays(keeping.registrationDays());
        List<Long> over = new ArrayList<>();
        for (Row row : rows(WAITING, kept)) {
            if (row.since().isBefore(since) || row.open(seal).isEmpty()) {
                over.add(row.number());
            }
        }
        if (!over.isEmpty()) {
            Unregistered.giveUp(ledger, over, kept);
        }
    }

    private void carry(List<Row> rows, LocalDate kept) throws SQLException, IOException {
        List<Row> again = new ArrayList<>();
        for (Row row : rows) {
            again.add(row.sealedFor(kept, seal));
        }
        long late = rows.stream().filter(Row::late).count();
        String told = "carried over " + again.size() + (late == 0 ? "" : ", typed keys erased " + late) + answers(kept);
        ledger.write(Deed.done(Act.NOTE_KEPT, Deed.TERMINAL, Optional.empty(), told), connection -> {
            for (Row row : again) {
                row.moveTo(kept, connection);
            }
        });
    }

    private String answers(LocalDate kept) throws SQLException {
        LocalDate since = kept.minusDays(keeping.listedDays());
        return ledger.read(connection -> {
            try (var query = CheckInRows.prepare(connection, ANSWERS, kept.toString(), since.toString());
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1) == 0
                        ? ""
                        : ", answers erased " + row.getLong(1) + " not-fetched " + row.getLong(2);
            }
        });
    }

    private List<Row> rows(String select, LocalDate... days) throws SQLException {
        Object[] values = List.of(days).stream().map(LocalDate::toString).toArray();
        return ledger.read(connection -> {
            try (var query = CheckInRows.prepare(connection, select, values);
                    ResultSet row = query.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Row(
                            row.getString("kind"),
                            row.getLong("row"),
                            LocalDate.parse(row.getString("keep_until")),
                            LocalDate.parse(row.getString("since")),
                            row.getBoolean("late"),
                            Optional.ofNullable(row.getBytes("sealed"))));
                }
                return found;
            }
        });
    }

    /**
     * One that is owed. What does not open any more is carried without what was sealed, as is a key that is not asked again: that it was
     * owed is still true.
     *
     * @param since the day it came, or of the visit
     * @param late whether a key was typed that nobody will ask about any more
     */
    private record Row(
            String kind, long number, LocalDate until, LocalDate since, boolean late, Optional<byte[]> sealed) {
        Optional<Octets> open(Seal seal) throws IOException {
            return late || sealed.isEmpty() ? Optional.empty() : seal.open(label(), until, sealed.get());
        }

        Row sealedFor(LocalDate kept, Seal seal) throws IOException {
            Optional<Octets> open = open(seal);
            Optional<byte[]> anew =
                    open.isEmpty() ? Optional.empty() : Optional.of(seal.close(label(), kept, open.get()));
            return new Row(kind, number, until, since, late, anew);
        }

        private String label() {
            return kind.equals("registration") ? RegistrationRows.label(number, "sealed") : kind + "/" + number;
        }

        void moveTo(LocalDate kept, Connection connection) throws SQLException {
            if (kind.equals("unconfirmed")) {
                moveNote(kept.toString(), connection);
            } else {
                moveRegistration(kept.toString(), connection);
            }
        }

        private void moveNote(String day, Connection connection) throws SQLException {
            CheckInRows.run(
                    connection,
                    "UPDATE unconfirmed SET keep_until = ?, sealed = ? WHERE check_in = ? AND keep_until = ?",
                    day,
                    sealed.orElse(null),
                    number,
                    until.toString());
            CheckInRows.outlive(connection, number, day);
        }

        /** What came to nothing is carried for the desk's list alone. */
        private void moveRegistration(String day, Connection connection) throws SQLException {
            CheckInRows.run(connection, """
                    UPDATE registration SET keep_until = ?, sealed = ?, said = NULL,
                      state = CASE state WHEN 'waiting' THEN state ELSE 'given-up' END
                    WHERE number = ? AND keep_until = ?""", day, sealed.orElseGet(() -> new byte[0]), number, until.toString());
        }
    }
}
