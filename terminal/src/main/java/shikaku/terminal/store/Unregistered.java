package shikaku.terminal.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.terminal.Limits;

/**
 * 登録できなかった照会番号: registrations that were taken in, came to nothing later, and of which nobody who handed them in has heard. They stand at
 * the desk for {@link Limits#LISTED_DAYS}, until staff have seen to them or the same person's is handed in again.
 */
public final class Unregistered {
    private static final String GIVE_UP = """
            UPDATE registration SET state = 'given-up', reason = ?, listed = ? WHERE number = ? AND state = 'waiting'""";

    private final Ledger ledger;
    private final RegistrationRows rows;
    private final Runnable arrived;

    /** @param arrived told when the list has changed */
    public Unregistered(Ledger ledger, DayKeys keys, BusinessDay day, SecureRandom random, Runnable arrived) {
        this.ledger = ledger;
        this.rows = new RegistrationRows(ledger, new Seal(keys, random), day);
        this.arrived = arrived;
    }

    /**
     * One of them.
     *
     * @param taken the day at whose close it would have gone
     * @param referenceNumber 照会番号; empty when what was kept does not open any more
     * @param why it came to nothing
     */
    public record One(long number, LocalDate taken, Optional<ReferenceNumber> referenceNumber, Reason why) {
        /** As evidence names it. */
        public String id() {
            return "registration/" + number;
        }

        @Override
        public String toString() {
            return id();
        }
    }

    /** All of them, the oldest first. */
    public List<One> all() throws SQLException {
        return rows.read("AND listed IS NOT NULL ORDER BY number", this::one);
    }

    private Optional<One> one(ResultSet row) throws SQLException {
        return Optional.of(new One(
                row.getLong("number"),
                LocalDate.parse(row.getString("taken")),
                rows.asked(row).map(asked -> asked.info().referenceNumber()),
                RegistrationRows.reason(row).orElse(Reason.REFERENCE_NUMBER_REFUSED)));
    }

    /** Staff have seen to it. False when it is not on the list. */
    public boolean settled(long number, String staff) throws SQLException {
        Deed deed = deed(staff, Outcome.DONE, "settled", Optional.empty(), List.of("registration/" + number));
        boolean settled = ledger.writeIf(
                deed,
                connection -> CheckInRows.changed(
                                connection, "DELETE FROM registration WHERE number = ? AND listed IS NOT NULL", number)
                        == 1);
        if (settled) {
            arrived.run();
        }
        return settled;
    }

    /** What these registrations waited for will not come: each is on record and on the list from that day on. */
    @Realizes(clauses = Clause.C17)
    static void giveUp(Ledger ledger, List<Long> numbers, LocalDate from) throws SQLException {
        List<String> ids = numbers.stream()
                .limit(Limits.NAMED)
                .map(number -> "registration/" + number)
                .toList();
        Optional<Reason> why = Optional.of(Reason.REGISTRATION_GIVEN_UP);
        Deed deed = deed(Deed.TERMINAL, Outcome.FAILED, "given up " + numbers.size(), why, ids);
        ledger.write(deed, connection -> {
            for (long number : numbers) {
                CheckInRows.run(connection, GIVE_UP, Reason.REGISTRATION_GIVEN_UP.code(), from.toString(), number);
            }
        });
    }

    private static Deed deed(String who, Outcome outcome, String word, Optional<Reason> reason, List<String> items) {
        return new Deed(
                Act.REFERENCE_NUMBER_KEPT,
                who,
                Optional.empty(),
                Deed.How.UNKNOWN,
                Optional.empty(),
                outcome,
                word,
                reason,
                items);
    }
}
