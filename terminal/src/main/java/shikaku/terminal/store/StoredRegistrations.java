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
import java.util.stream.Stream;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.Remark;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInEnded;

/**
 * 預かった照会番号の登録: what accounting handed in (⑨) is on disk before it goes on to the center (⑩), and stays until the center has said what
 * became of it, over restarts and closes of the day. The same handed in again is the same one; another number for the same 記号・番号 takes its
 * place. What the center has registered is remembered until the close of the day, so that asking again asks nobody.
 */
public final class StoredRegistrations {
    static final String WAITING = "waiting";
    private static final String ANSWERED = "answered";
    private static final String REFUSED = "refused";

    private static final String ROWS =
            "SELECT number, keep_until, state, reason, sealed, said FROM registration WHERE keep_until >= ? ";

    private static final String INSERT =
            "INSERT INTO registration (keep_until, taken, state, sealed) VALUES (?, ?, ?, ?)";

    private static final String ANSWER =
            "UPDATE registration SET state = ?, keep_until = ?, sealed = ?, said = ? WHERE number = ? AND state = ?";

    private final Ledger ledger;
    private final Seal seal;
    private final BusinessDay day;
    private final int most;

    public StoredRegistrations(Ledger ledger, DayKeys keys, BusinessDay day, SecureRandom random) {
        this(ledger, keys, day, random, Limits.REGISTRATIONS_KEPT);
    }

    /** @param most to be kept at a time */
    public StoredRegistrations(Ledger ledger, DayKeys keys, BusinessDay day, SecureRandom random, int most) {
        this.ledger = ledger;
        this.seal = new Seal(keys, random);
        this.day = day;
        this.most = most;
    }

    /** One that is kept, and how it stands. */
    public record Kept(long number, ReferenceNumberRegistration registration, Standing standing) {}

    /** 登録の状況. */
    public sealed interface Standing {
        /** The center has not said anything yet. */
        record Waiting() implements Standing {}

        /** OQS-IF-004 as the center gave it. */
        record Answered(ReferenceNumberRegistrationResult said) implements Standing {}

        /** The center took the whole message for none of its own. */
        record Refused(Reason reason) implements Standing {}
    }

    /**
     * Keeps it, unless it is kept already; on disk when this returns. Where there is no place for it the first of those that have been
     * delivered gives way: whoever hands that in again has the center asked again, which holds it already.
     *
     * @throws CheckInEnded {@link Reason#REGISTRATIONS_FULL} when as many wait as may be kept
     */
    @Realizes(arrows = Arrow.A9, clauses = Clause.C17)
    public synchronized Kept keep(ReferenceNumberRegistration registration) throws CheckInEnded, SQLException {
        List<Kept> all = all("ORDER BY number");
        Optional<Kept> same = all.stream()
                .filter(kept -> kept.registration().info().equals(registration.info()))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        return new Kept(insert(registration, givingWay(registration, all)), registration, new Standing.Waiting());
    }

    /** The first that waits after that number, or the first of all: whichever cannot be delivered keeps no other from being. */
    public Optional<Kept> waitingAfter(long number) throws SQLException {
        List<Kept> waiting = all("AND state = '" + WAITING + "' ORDER BY number");
        return waiting.stream()
                .filter(kept -> kept.number() > number)
                .findFirst()
                .or(() -> waiting.stream().findFirst());
    }

    /** How one stands; empty when another has taken its place or its day is over. */
    public Optional<Kept> find(long number) throws SQLException {
        return all("AND number = " + number).stream().findFirst();
    }

    /** The center has answered. */
    @Realizes(arrows = Arrow.A10)
    public void answered(Kept kept, ReferenceNumberRegistrationResult said) throws SQLException {
        LocalDate until = day.keepUntil();
        byte[] asked =
                sealed(kept.number(), until, "sealed", kept.registration().toXml());
        byte[] answer = sealed(kept.number(), until, "said", said.toXml());
        ledger.write(answered(said.processing()), connection -> {
            requireOpen(until);
            CheckInRows.run(connection, ANSWER, ANSWERED, until.toString(), asked, answer, kept.number(), WAITING);
        });
    }

    /** The center will not have it, however often it is asked. */
    public void refused(Kept kept, Reason reason) throws SQLException {
        ledger.write(
                registered("refused", Outcome.REFUSED, Optional.of(reason)),
                connection -> CheckInRows.run(
                        connection,
                        "UPDATE registration SET state = ?, reason = ? WHERE number = ? AND state = ?",
                        REFUSED,
                        reason.code(),
                        kept.number(),
                        WAITING));
    }

    private static Deed answered(Processing processing) {
        return switch (processing) {
            case Processing.Normal _ -> registered("answered", Outcome.DONE, Optional.empty());
            case Processing.Failed(Remark why) ->
                registered(
                        "refused", Outcome.REFUSED, Optional.of(why.reason().orElse(Reason.REFERENCE_NUMBER_REFUSED)));
        };
    }

    /** Accounting has heard that it came to nothing: the next time it is asked anew. */
    public void forget(Kept kept) throws SQLException {
        ledger.write(
                kept("told"),
                connection -> CheckInRows.run(connection, "DELETE FROM registration WHERE number = ?", kept.number()));
    }

    /** Another number for the same person: whichever comes last counts, so the former must not come after it. */
    private List<Long> givingWay(ReferenceNumberRegistration registration, List<Kept> all) throws CheckInEnded {
        List<Kept> others =
                all.stream().filter(kept -> !isOfSame(kept, registration)).toList();
        List<Kept> done = others.stream()
                .filter(kept -> !(kept.standing() instanceof Standing.Waiting))
                .toList();
        if (others.size() - done.size() >= most) {
            throw new CheckInEnded(Reason.REGISTRATIONS_FULL);
        }
        Stream<Kept> former = all.stream().filter(kept -> isOfSame(kept, registration));
        Stream<Kept> oldest = done.stream().limit(Math.max(0, others.size() - most + 1));
        return Stream.concat(former, oldest).map(Kept::number).toList();
    }

    private static boolean isOfSame(Kept kept, ReferenceNumberRegistration registration) {
        return kept.registration().info().key().equals(registration.info().key());
    }

    /** The number is part of what is authenticated with the sealed value, and known only once there is a row. */
    private long insert(ReferenceNumberRegistration registration, List<Long> givingWay) throws SQLException {
        LocalDate until = day.keepUntil();
        long[] number = new long[1];
        ledger.write(kept("taken in"), connection -> {
            requireOpen(until);
            for (long former : givingWay) {
                CheckInRows.run(connection, "DELETE FROM registration WHERE number = ?", former);
            }
            number[0] = inserted(connection, until);
            byte[] box = sealed(number[0], until, "sealed", registration.toXml());
            CheckInRows.run(connection, "UPDATE registration SET sealed = ? WHERE number = ?", box, number[0]);
        });
        return number[0];
    }

    private void requireOpen(LocalDate until) throws SQLException {
        if (!day.keepUntil().equals(until)) {
            throw new SQLException("the day closed meanwhile");
        }
    }

    private static long inserted(Connection connection, LocalDate until) throws SQLException {
        try (var insert = CheckInRows.prepare(
                connection, INSERT, until.toString(), until.toString(), WAITING, (Object) new byte[0])) {
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    private List<Kept> all(String which) throws SQLException {
        String kept = day.keepUntil().toString();
        return ledger.read(connection -> {
            try (var query = CheckInRows.prepare(connection, ROWS + which, kept);
                    ResultSet rows = query.executeQuery()) {
                List<Kept> found = new ArrayList<>();
                while (rows.next()) {
                    row(rows).ifPresent(found::add);
                }
                return found;
            }
        });
    }

    /** Empty for one whose key is gone. */
    private Optional<Kept> row(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        LocalDate until = LocalDate.parse(row.getString("keep_until"));
        Optional<ReferenceNumberRegistration> asked = opened(number, until, "sealed", row)
                .map(box -> ReferenceNumberRegistration.from(XmlMessages.read(box.toByteArray())));
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Kept(number, asked.get(), standing(number, until, row)));
    }

    private Standing standing(long number, LocalDate until, ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case ANSWERED ->
                opened(number, until, "said", row)
                        .map(box -> ReferenceNumberRegistrationResult.from(XmlMessages.read(box.toByteArray())))
                        .<Standing>map(Standing.Answered::new)
                        .orElseGet(Standing.Waiting::new);
            case REFUSED ->
                new Standing.Refused(Reason.ofCode(row.getString("reason")).orElse(Reason.UNEXPECTED_MESSAGE));
            default -> new Standing.Waiting();
        };
    }

    private Optional<Octets> opened(long number, LocalDate until, String column, ResultSet row) throws SQLException {
        byte[] box = row.getBytes(column);
        try {
            return box == null ? Optional.empty() : seal.open(label(number, column), until, box);
        } catch (IOException unreadable) {
            throw new SQLException("the day's key cannot be read", unreadable);
        }
    }

    private byte[] sealed(long number, LocalDate until, String column, XmlMessage open) throws SQLException {
        try {
            return seal.close(label(number, column), until, Octets.of(XmlMessages.write(open)));
        } catch (IOException unwritable) {
            throw new SQLException("the day's key cannot be made", unwritable);
        }
    }

    static String label(long number, String column) {
        return "registration/" + column + "/" + number;
    }

    /** Nothing is registered by it. */
    private static Deed kept(String word) {
        return Deed.done(Act.REFERENCE_NUMBER_KEPT, Deed.ACCOUNTING, Optional.empty(), word);
    }

    private static Deed registered(String word, Outcome outcome, Optional<Reason> reason) {
        return new Deed(
                Act.REFERENCE_NUMBER_REGISTERED,
                Deed.ACCOUNTING,
                Optional.empty(),
                Deed.How.UNKNOWN,
                Optional.empty(),
                outcome,
                word,
                reason);
    }
}
