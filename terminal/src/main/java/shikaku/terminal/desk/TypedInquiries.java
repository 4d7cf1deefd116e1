package shikaku.terminal.desk;

import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsurerNumber;
import shikaku.message.Reason;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckIn;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.Typed;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/**
 * 番号での照会の歯止め: whoever has a family's number could learn a child's birthdate by typing one after the other, and whoever has a birthdate, a number.
 * So inquiries that found nobody are counted, by 保険者番号 and 番号 and by the account that typed them, and the next must wait ({@link Limits}); that it
 * had to is on record and stands before the 管理者. An inquiry that the center did not answer counts for its number, since it is asked later, and not
 * for the account: a day without a line is nobody's fault.
 *
 * <p>What is counted lies in memory, and goes with the close of the day and with the program: who is on record does not. For many threads.
 */
public final class TypedInquiries {
    private final CheckIn checkIn;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Arrivals arrivals;
    private final Misses<Number> byNumber;
    private final Misses<String> byAccount;
    private final Map<String, Instant> stopped = new LinkedHashMap<>();

    public TypedInquiries(CheckIn checkIn, Ledger ledger, InstantSource clock, Arrivals arrivals) {
        this.checkIn = checkIn;
        this.ledger = ledger;
        this.clock = clock;
        this.arrivals = arrivals;
        this.byNumber = new Misses<>(
                clock,
                Limits.NUMBER_MISSES,
                Limits.NUMBER_WAIT,
                Limits.NUMBER_WAIT_LONGEST,
                Limits.NUMBER_MISSES_REMEMBERED);
        this.byAccount = new Misses<>(
                clock,
                Limits.ACCOUNT_MISSES,
                Limits.ACCOUNT_WAIT,
                Limits.ACCOUNT_WAIT_LONGEST,
                Limits.ACCOUNT_MISSES_REMEMBERED);
    }

    /** Without 記号 and 枝番, which are few and would be tried out as well, and in whatever width it was typed. */
    private record Number(InsurerNumber insurer, String number) {
        static Number of(InsuredCardKey key) {
            return new Number(key.insurer(), Normalizer.normalize(key.number().value(), Normalizer.Form.NFKC));
        }
    }

    /** What came of it. */
    public sealed interface Asked {
        /** The center was asked, or could not be. */
        record Done(CheckIn.CheckedIn checkedIn) implements Asked {}

        /** Nobody was asked. */
        record Waits(Duration left) implements Asked {}
    }

    /**
     * Somebody who has signed in at the desk asks with what they typed.
     *
     * @throws SQLException when that they have to wait could not be put on record
     */
    public Asked ask(String staff, Typed typed) throws SQLException {
        InsuredCardKey key = typed.query().key();
        Optional<Duration> left = begin(staff, key);
        if (left.isPresent()) {
            return new Asked.Waits(left.get());
        }
        CheckIn.CheckedIn done = checkIn.byDocument(staff, typed);
        came(staff, key, done.outcome());
        return new Asked.Done(done);
    }

    /**
     * Somebody notes what is asked as soon as it can be; found or not, it counts.
     *
     * @return how long they have to wait before they may
     * @throws SQLException as above
     */
    public Optional<Duration> note(String staff, Typed typed, boolean lineUp) throws SQLException {
        Optional<Duration> left = begin(staff, typed.query().key());
        if (left.isEmpty() && !lineUp) {
            unanswered(staff);
        }
        return left;
    }

    /** Accounts that had to wait today, and when they had to last. */
    public synchronized List<Map.Entry<String, Instant>> stopped() {
        return List.copyOf(stopped.entrySet());
    }

    /** The day is closed: its numbers are kept nowhere. */
    public synchronized void forget() {
        byNumber.clear();
        byAccount.clear();
        stopped.clear();
    }

    private Optional<Duration> begin(String staff, InsuredCardKey key) throws SQLException {
        Optional<Duration> left = tryTo(staff, Number.of(key));
        if (left.isPresent()) {
            ledger.write(Deed.refused(staff, Optional.empty(), Reason.TYPED_INQUIRIES_WAIT));
            arrivals.signal();
        }
        return left;
    }

    private synchronized Optional<Duration> tryTo(String staff, Number number) {
        Duration ofNumber = byNumber.left(number);
        Duration ofAccount = byAccount.left(staff);
        Duration left = ofNumber.compareTo(ofAccount) > 0 ? ofNumber : ofAccount;
        if (left.isPositive()) {
            stopped.put(staff, clock.instant());
            return Optional.of(left);
        }
        byNumber.count(number);
        byAccount.count(staff);
        return Optional.empty();
    }

    private synchronized void came(String staff, InsuredCardKey key, CheckInOutcome outcome) {
        boolean answered = outcome instanceof CheckInOutcome.Answered;
        boolean found = outcome instanceof CheckInOutcome.Answered came
                && came.eligibility().disclosed().isPresent();
        if (found) {
            byNumber.uncount(Number.of(key));
        }
        if (found || !answered) {
            byAccount.uncount(staff);
        }
    }

    private synchronized void unanswered(String staff) {
        byAccount.uncount(staff);
    }
}
