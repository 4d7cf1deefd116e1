package shikaku.terminal.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.Remark;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInEnded;

/**
 * 預かった照会番号の登録: what accounting handed in (⑨) is on disk before it goes on to the center (⑩), and stays until the center has said what
 * became of it, over restarts and closes of the day. The same handed in again is the same one while it waits; another number for the same
 * 記号・番号 takes its place unless others wait in between. What the center has registered is told to whoever waits for it and to nobody later:
 * a 一括登録, another key of the same person or another terminal may have put something else in its place since, so the center is asked again.
 * What came to nothing is for the desk, too ({@link Unregistered}), unless whoever handed it in hears of it first.
 */
public final class StoredRegistrations {
    private static final String ANSWER = """
            UPDATE registration SET state = 'answered', keep_until = ?, sealed = ?, said = ?, reason = ?, listed = ?
            WHERE number = ? AND state = 'waiting'""";

    private static final String REFUSE = """
            UPDATE registration SET state = 'refused', reason = ?, listed = ? WHERE number = ? AND state = 'waiting'""";

    private final Ledger ledger;
    private final RegistrationRows rows;
    private final BusinessDay day;
    private final Runnable arrived;
    private final int most;

    /** @param arrived told when there is something new for the desk */
    public StoredRegistrations(Ledger ledger, DayKeys keys, BusinessDay day, SecureRandom random, Runnable arrived) {
        this(ledger, keys, day, random, arrived, Limits.REGISTRATIONS_KEPT);
    }

    /** @param most to be kept at a time */
    public StoredRegistrations(
            Ledger ledger, DayKeys keys, BusinessDay day, SecureRandom random, Runnable arrived, int most) {
        this.ledger = ledger;
        this.rows = new RegistrationRows(ledger, new Seal(keys, random), day);
        this.day = day;
        this.arrived = arrived;
        this.most = most;
    }

    /** One that is kept, and how it stands. */
    public record Kept(long number, ReferenceNumberRegistration registration, Standing standing) {
        private boolean isOfSame(ReferenceNumberRegistration other) {
            return key().equals(other.info().key());
        }

        private InsuredCardKey key() {
            return registration.info().key();
        }

        private boolean isWaiting() {
            return standing instanceof Standing.Waiting;
        }

        private boolean isRegistered() {
            return standing instanceof Standing.Answered(var said)
                    && failed(said.processing()).isEmpty();
        }
    }

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
     * Keeps it, unless it waits already or its refusal was not told yet; on disk when this returns. Where there is no place for it the first
     * of those that have been delivered gives way. One that was registered or given up is begun anew.
     *
     * @throws CheckInEnded {@link Reason#REGISTRATIONS_FULL} when as many wait as may be kept
     */
    @Realizes(arrows = Arrow.A9, clauses = Clause.C17)
    public synchronized Kept keep(ReferenceNumberRegistration registration) throws CheckInEnded, SQLException {
        List<Kept> all = asked("ORDER BY number");
        Optional<Kept> last =
                all.stream().filter(kept -> kept.isOfSame(registration)).reduce((_, later) -> later);
        Optional<Kept> same =
                last.filter(kept -> kept.registration().info().equals(registration.info()) && !kept.isRegistered());
        if (same.isPresent()) {
            return same.get();
        }
        Stream<Kept> givenUp =
                rows.read("AND state = 'given-up'", this::kept).stream().filter(kept -> kept.isOfSame(registration));
        List<Long> giveWay = Stream.concat(givenUp, givingWay(registration, all))
                .map(Kept::number)
                .toList();
        return new Kept(insert(registration, giveWay), registration, new Standing.Waiting());
    }

    /**
     * The first that waits after that number, or the first of all: whichever cannot be delivered keeps no other from being. Of one person
     * only what was handed in first has its turn.
     */
    public Optional<Kept> waitingAfter(long number) throws SQLException {
        Map<InsuredCardKey, Kept> firsts = new LinkedHashMap<>();
        rows.read("AND state = 'waiting' ORDER BY number", this::kept)
                .forEach(kept -> firsts.putIfAbsent(kept.key(), kept));
        return firsts.values().stream()
                .filter(kept -> kept.number() > number)
                .findFirst()
                .or(() -> firsts.values().stream().findFirst());
    }

    /** How one stands; empty when another has taken its place or its day is over. */
    public Optional<Kept> find(long number) throws SQLException {
        return asked("AND number = " + number).stream().findFirst();
    }

    /** The center has answered. */
    @Realizes(arrows = Arrow.A10)
    public void answered(Kept kept, ReferenceNumberRegistrationResult said) throws SQLException {
        LocalDate until = day.keepUntil();
        byte[] asked =
                rows.sealed(kept.number(), until, "sealed", kept.registration().toXml());
        byte[] answer = rows.sealed(kept.number(), until, "said", said.toXml());
        Optional<Reason> failed = failed(said.processing());
        String listed = failed.isPresent() ? until.toString() : null;
        String code = failed.map(Reason::code).orElse(null);
        ledger.write(registered(failed), connection -> {
            requireOpen(until);
            CheckInRows.run(connection, ANSWER, until.toString(), asked, answer, code, listed, kept.number());
        });
        failed.ifPresent(_ -> arrived.run());
    }

    /** The center will not have it, however often it is asked. */
    public void refused(Kept kept, Reason reason) throws SQLException {
        String listed = day.keepUntil().toString();
        ledger.write(
                registered(Optional.of(reason)),
                connection -> CheckInRows.run(connection, REFUSE, reason.code(), listed, kept.number()));
        arrived.run();
    }

    /** Accounting has heard that it came to nothing: the next time it is asked anew. */
    public void forget(Kept kept) throws SQLException {
        ledger.write(kept("told"), connection -> RegistrationRows.delete(connection, kept.number()));
        arrived.run();
    }

    private static Optional<Reason> failed(Processing processing) {
        return switch (processing) {
            case Processing.Normal _ -> Optional.empty();
            case Processing.Failed(Remark why) -> Optional.of(why.reason().orElse(Reason.REFERENCE_NUMBER_REFUSED));
        };
    }

    /**
     * Another number for the same person: whichever comes last counts, so the former is not sent after it. Where somebody else's waits in
     * between, the former is sent all the same, in its turn: the number that it gives up may be theirs.
     */
    private Stream<Kept> givingWay(ReferenceNumberRegistration registration, List<Kept> all) throws CheckInEnded {
        long between = all.stream()
                .filter(kept -> kept.isWaiting() && !kept.isOfSame(registration))
                .mapToLong(Kept::number)
                .max()
                .orElse(0);
        Predicate<Kept> former = kept -> kept.isOfSame(registration) && (!kept.isWaiting() || kept.number() > between);
        List<Kept> others = all.stream().filter(former.negate()).toList();
        List<Kept> done = others.stream().filter(kept -> !kept.isWaiting()).toList();
        if (others.size() - done.size() >= most) {
            throw new CheckInEnded(Reason.REGISTRATIONS_FULL);
        }
        Stream<Kept> oldest = done.stream().limit(Math.max(0, others.size() - most + 1));
        return Stream.concat(all.stream().filter(former), oldest);
    }

    private long insert(ReferenceNumberRegistration registration, List<Long> givingWay) throws SQLException {
        LocalDate until = day.keepUntil();
        long[] number = new long[1];
        ledger.write(kept("taken in"), connection -> {
            requireOpen(until);
            for (long former : givingWay) {
                RegistrationRows.delete(connection, former);
            }
            number[0] = rows.insert(connection, until, registration);
        });
        return number[0];
    }

    private void requireOpen(LocalDate until) throws SQLException {
        if (!day.keepUntil().equals(until)) {
            throw new SQLException("the day closed meanwhile");
        }
    }

    /** Those that were not given up. */
    private List<Kept> asked(String which) throws SQLException {
        return rows.read("AND state <> 'given-up' " + which, this::kept);
    }

    /** Empty for one whose key is gone. */
    private Optional<Kept> kept(ResultSet row) throws SQLException {
        Optional<ReferenceNumberRegistration> asked = rows.asked(row);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Kept(row.getLong("number"), asked.get(), rows.standing(row)));
    }

    /** Nothing is registered by it. */
    private static Deed kept(String word) {
        return Deed.done(Act.REFERENCE_NUMBER_KEPT, Deed.ACCOUNTING, Optional.empty(), word);
    }

    private static Deed registered(Optional<Reason> failed) {
        return new Deed(
                Act.REFERENCE_NUMBER_REGISTERED,
                Deed.ACCOUNTING,
                Optional.empty(),
                Deed.How.UNKNOWN,
                Optional.empty(),
                failed.isEmpty() ? Outcome.DONE : Outcome.REFUSED,
                failed.isEmpty() ? "answered" : "refused",
                failed);
    }
}
