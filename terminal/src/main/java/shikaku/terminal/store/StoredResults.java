package shikaku.terminal.store;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.MalformedMessage;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer.ToPin;
import shikaku.terminal.checkin.Answer;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.Identification;
import shikaku.terminal.checkin.ReaderEnd;
import shikaku.terminal.checkin.Results;
import shikaku.terminal.checkin.Typed;

/** The check-ins of the day in the store. */
public final class StoredResults implements Results {
    private static final Logger LOG = LoggerFactory.getLogger(StoredResults.class);

    private final Ledger ledger;
    private final Seal seal;
    private final BusinessDay day;
    private final NoteSeal notes;
    private final Runnable arrived;
    private final String who;

    /** @param arrived told when there is something new for desk and accounting */
    public StoredResults(Ledger ledger, DayKeys keys, BusinessDay day, SecureRandom random, Runnable arrived) {
        this(ledger, new Seal(keys, random), day, arrived, Deed.TERMINAL);
    }

    private StoredResults(Ledger ledger, Seal seal, BusinessDay day, Runnable arrived, String who) {
        this.ledger = ledger;
        this.seal = seal;
        this.notes = new NoteSeal(seal);
        this.day = day;
        this.arrived = arrived;
        this.who = who;
    }

    @Override
    public Results by(String account) {
        return new StoredResults(ledger, seal, day, arrived, account);
    }

    @Override
    public CheckInNumber begin(Optional<IdentityMethod> by) throws CheckInEnded {
        return begin(by, (connection, number, until) -> {});
    }

    @Override
    public CheckInNumber begin(Typed typed) throws CheckInEnded {
        Optional<IdentityMethod> by = Optional.of(IdentityMethod.DOCUMENT);
        try {
            Octets written = NoteSeal.written(typed);
            return begin(
                    by,
                    (connection, number, until) -> UnconfirmedRows.asking(
                            connection, number, until, day.clock().today(), typed, notes.seal(number, until, written)));
        } catch (MalformedMessage unaskable) {
            // Nobody can be asked about it, now or later; the line to the center says so.
            return begin(by);
        }
    }

    private CheckInNumber begin(Optional<IdentityMethod> by, Beginning more) throws CheckInEnded {
        long[] number = new long[1];
        try {
            var deed = Deed.done(Act.CHECK_IN_BEGUN, who, Optional.empty(), "begun");
            ledger.write(deed, connection -> {
                LocalDate until = day.keepUntil();
                number[0] = CheckInRows.begin(connection, until, day.clock().instant(), by);
                more.in(connection, new CheckInNumber(number[0]), until);
            });
            arrived.run();
            return new CheckInNumber(number[0]);
        } catch (SQLException full) {
            throw notKept(full);
        }
    }

    /** What is written with the beginning of a check-in. */
    private interface Beginning {
        void in(Connection connection, CheckInNumber number, LocalDate until) throws SQLException;
    }

    @Override
    public void pinSaid(CheckInNumber number, ToPin said) throws CheckInEnded {
        try {
            ledger.write(ReaderDeed.pinSaid(number, said), connection -> {});
        } catch (SQLException full) {
            throw notKept(full);
        }
    }

    @Override
    @Realizes(clauses = Clause.C17)
    public void hold(CheckInNumber number, Answer answer, Identification how, Consents consents) throws CheckInEnded {
        try {
            holdFor(day.keepUntil(), number, answer, how, consents);
            arrived.run();
        } catch (SQLException | IOException full) {
            throw notKept(full);
        }
    }

    /** Should the day close meanwhile, its key is gone: the answer belongs to the next. */
    private void holdFor(
            LocalDate keepUntil, CheckInNumber number, Answer answer, Identification how, Consents consents)
            throws SQLException, IOException {
        byte[] sealed = seal.close(number, keepUntil, answer.message());
        try {
            ledger.write(deed(who, number, answer, how, consents), connection -> {
                if (!day.keepUntil().equals(keepUntil)) {
                    throw new SQLException("the day closed meanwhile");
                }
                CheckInRows.hold(connection, number, Optional.empty(), keepUntil, how, answer, sealed);
                UnconfirmedRows.forget(connection, number);
            });
        } catch (SQLException notWritten) {
            if (day.keepUntil().equals(keepUntil)) {
                throw notWritten;
            }
            holdFor(day.keepUntil(), number, answer, how, consents);
        }
    }

    @Override
    public void ended(CheckInNumber number, CheckInOutcome outcome) {
        tryTo(Deed.ended(who, number, outcome), connection -> {
            CheckInRows.ended(connection, number, Words.of(outcome), outcome.reason());
            if (outcome.reason().filter(CheckInOutcome::mayBeAskedAgain).isPresent()) {
                UnconfirmedRows.couldNotBeAsked(connection, number, day.clock().today());
            } else {
                UnconfirmedRows.forget(connection, number);
            }
        });
        arrived.run();
    }

    @Override
    public void cardForgotten(CheckInNumber number) {
        tryTo(Deed.done(Act.CARD_FORGOTTEN, who, Optional.of(number), "still in the reader"), connection -> {});
    }

    @Override
    @Realizes(clauses = Clause.C17)
    public void readerEnded(Optional<CheckInNumber> number, ReaderEnd end) {
        tryTo(ReaderDeed.readerEnded(number, end), connection -> {});
        end.refused()
                .forEach((reason, times) -> tryTo(ReaderDeed.refusedAtReader(number, reason, times), connection -> {}));
    }

    /** The number with which today began; empty before, and when the store cannot be read. */
    public Optional<CheckInNumber> firstToday() {
        Instant aDayAgo = day.clock().instant().minus(Duration.ofDays(1));
        try {
            return ledger.read(connection -> CheckInRows.first(connection, day.keepUntil(), aDayAgo));
        } catch (SQLException unreadable) {
            LOG.error("the store cannot be read: {}", cause(unreadable));
            return Optional.empty();
        }
    }

    /** Today's check-ins, newest first, at most {@code most}. */
    public List<HeldCheckIn> today(int most) throws SQLException {
        return ledger.read(connection -> CheckInRows.newest(connection, seal.since(day.keepUntil()), most));
    }

    /** The same without those of another day that are still there because a note of them is kept. */
    public List<HeldCheckIn> begunToday(int most) throws SQLException {
        return today(most).stream().filter(each -> day.isThisDay(each.began())).toList();
    }

    /** One of them. */
    public Optional<HeldCheckIn> find(CheckInNumber number) throws SQLException {
        return ledger.read(connection -> CheckInRows.find(connection, seal.since(day.keepUntil()), number));
    }

    /** The day until whose close everything is kept that is not due to go. */
    LocalDate keptDay() {
        return day.keepUntil();
    }

    private void tryTo(Deed deed, Ledger.Work work) {
        try {
            ledger.write(deed, work);
        } catch (SQLException full) {
            LOG.error("the store cannot be written: {}", cause(full));
        }
    }

    static Deed deed(String who, CheckInNumber number, Answer answer, Identification how, Consents consents) {
        return new Deed(
                how.method() == IdentityMethod.DOCUMENT ? Act.INQUIRY_BY_INSURED_CARD : Act.INQUIRY_BY_CARD,
                who,
                Optional.of(number),
                new Deed.How(Optional.of(how.method()), Optional.of(how.answeredBy())),
                Optional.of(consents),
                Outcome.DONE,
                // The receipt names no person, so it stands in the evidence, too, and outlives the row.
                "validity " + answer.eligibility().code().orElse("-") + " receipt "
                        + answer.receipt().text(),
                answer.note());
    }

    private static CheckInEnded notKept(Exception full) {
        LOG.error("the store cannot be written: {}", cause(full));
        return new CheckInEnded(Reason.RESULT_NOT_KEPT);
    }

    /** The kind of trouble only: a message of a driver may quote what it was given. */
    private static String cause(Exception trouble) {
        Throwable cause = trouble.getCause();
        return cause == null
                ? trouble.getClass().getSimpleName()
                : cause.getClass().getSimpleName();
    }
}
