package shikaku.terminal.store;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.message.Octets;
import shikaku.terminal.Limits;

/**
 * 前もっての確認の問題: of the patients about whom accounting asked in advance (一括照会), those whose coverage will not simply hold on the day they
 * come. Sealed with the key of that day and gone with its close; whose answer is good leaves nothing here.
 */
@Realizes(clauses = Clause.C17)
public final class InAdvance {
    private final Ledger ledger;
    private final Seal seal;
    private final BusinessDay day;
    private final Runnable arrived;

    /** @param arrived told when there is something new for the desk */
    public InAdvance(Ledger ledger, DayKeys keys, BusinessDay day, SecureRandom random, Runnable arrived) {
        this.ledger = ledger;
        this.seal = new Seal(keys, random);
        this.day = day;
        this.arrived = arrived;
    }

    /**
     * What was said of one person.
     *
     * @param person accounting's own key of the person, or what else tells one from another
     * @param trouble the answer, unless it is good
     */
    public record Told(String person, Optional<Octets> trouble) {
        @Override
        public String toString() {
            return "Told[…]";
        }
    }

    /**
     * People of one job of whom nothing else is kept.
     *
     * @param job the center's name for it: told again, it is the same job
     * @param people of them who have trouble
     */
    public record More(String job, int people) {
        private String label() {
            return "more/" + job;
        }
    }

    /**
     * One that the desk reads.
     *
     * @param number running number, which says nothing
     * @param answer as it was kept
     */
    public record Kept(long number, Octets answer) {}

    /**
     * Keeps the trouble of a day that is near; what was said of the same person before is forgotten. Of several answers about one person,
     * who may have been asked about with an old and a new 資格, every trouble stays.
     */
    public void keep(LocalDate visit, List<Told> told) throws SQLException {
        keep(visit, told, new More("", 0));
    }

    /** The same of a job that has more people than these. */
    public void keep(LocalDate visit, List<Told> told, More more) throws SQLException {
        if (!isNear(visit)) {
            return;
        }
        long trouble = told.stream().filter(one -> one.trouble().isPresent()).count();
        ledger.write(
                Deed.done(Act.NOTE_KEPT, Deed.TERMINAL, Optional.empty(), "asked in advance, trouble " + trouble),
                connection -> {
                    for (Told one : told) {
                        forget(connection, visit, one.person());
                    }
                    for (Told one : told) {
                        keep(connection, visit, one);
                    }
                    keep(connection, visit, more);
                });
        arrived.run();
    }

    /** Whether the desk keeps a list of that day. */
    public boolean isNear(LocalDate visit) {
        LocalDate today = day.clock().today();
        return !visit.isBefore(today) && !visit.isAfter(today.plusDays(Limits.ADVANCE_DAYS));
    }

    /** How many people more than those of {@link #today} have trouble: of jobs too large for the desk's list. */
    public int more() throws SQLException {
        return ledger.read(connection -> {
            try (var query = CheckInRows.prepare(
                            connection,
                            "SELECT COALESCE(SUM(more), 0) FROM in_advance WHERE keep_until = ?",
                            day.clock().today().toString());
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** Of today's patients, in the order in which they were told. */
    public List<Kept> today() throws SQLException {
        LocalDate today = day.clock().today();
        return ledger.read(connection -> {
            try (var query = CheckInRows.prepare(
                            connection,
                            "SELECT number, person, sealed FROM in_advance WHERE keep_until = ? AND more = 0 ORDER BY number",
                            today.toString());
                    ResultSet row = query.executeQuery()) {
                List<Kept> kept = new ArrayList<>();
                while (row.next()) {
                    long number = row.getLong("number");
                    open(row.getString("person"), today, row.getBytes("sealed"))
                            .ifPresent(answer -> kept.add(new Kept(number, answer)));
                }
                return kept;
            }
        });
    }

    static void eraseBefore(Connection connection, LocalDate kept) throws SQLException {
        CheckInRows.run(connection, "DELETE FROM in_advance WHERE keep_until < ?", kept.toString());
    }

    private void forget(Connection connection, LocalDate visit, String person) throws SQLException {
        CheckInRows.run(
                connection,
                "DELETE FROM in_advance WHERE keep_until = ? AND person = ?",
                visit.toString(),
                mark(visit, person));
    }

    private void keep(Connection connection, LocalDate visit, Told told) throws SQLException {
        if (told.trouble().isPresent()) {
            String person = mark(visit, told.person());
            CheckInRows.run(
                    connection,
                    "INSERT INTO in_advance (keep_until, person, sealed) VALUES (?, ?, ?)",
                    visit.toString(),
                    person,
                    sealed(person, visit, told.trouble().get()));
        }
    }

    private void keep(Connection connection, LocalDate visit, More more) throws SQLException {
        forget(connection, visit, more.label());
        if (more.people() > 0) {
            CheckInRows.run(
                    connection,
                    "INSERT INTO in_advance (keep_until, person, sealed, more) VALUES (?, ?, ?, ?)",
                    visit.toString(),
                    mark(visit, more.label()),
                    new byte[0],
                    more.people());
        }
    }

    private byte[] sealed(String person, LocalDate visit, Octets answer) throws SQLException {
        try {
            return seal.close(label(person), visit, answer);
        } catch (IOException unwritable) {
            throw new SQLException("the day's key cannot be made", unwritable);
        }
    }

    private Optional<Octets> open(String person, LocalDate visit, byte[] sealed) throws SQLException {
        try {
            return seal.open(label(person), visit, sealed);
        } catch (IOException unreadable) {
            throw new SQLException("the day's key cannot be read", unreadable);
        }
    }

    private static String label(String person) {
        return "in_advance/" + person;
    }

    /** Known again, but by nobody who has not the day's key: a patient's number is short enough for all of them to be tried. */
    private String mark(LocalDate visit, String person) throws SQLException {
        try {
            return HexFormat.of().formatHex(seal.mark(label(person), visit));
        } catch (IOException unwritable) {
            throw new SQLException("the day's key cannot be made", unwritable);
        }
    }
}
