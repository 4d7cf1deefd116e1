package shikaku.terminal.desk;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import shikaku.domain.IdentityMethod;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.Staff;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Compared;
import shikaku.terminal.store.ComparisonLog;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** 目視確認: who waits at the kiosk to be compared with their card, and what staff decided. The decision is evidence before it counts. */
public final class Comparisons implements Staff {
    private final Map<Long, CompletableFuture<Boolean>> waiting = new ConcurrentSkipListMap<>();
    private final Ledger ledger;
    private final Arrivals arrivals;
    private final ComparisonLog log;

    public Comparisons(Ledger ledger, Arrivals arrivals) {
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.log = new ComparisonLog(ledger);
    }

    @Override
    public CompletableFuture<Boolean> compare(CheckInNumber number) {
        CompletableFuture<Boolean> decision = new CompletableFuture<>();
        waiting.put(number.value(), decision);
        arrivals.signal();
        return decision;
    }

    @Override
    public void noLongerWaiting(CheckInNumber number) {
        waiting.remove(number.value());
        arrivals.signal();
    }

    /** The check-ins that wait. */
    public List<CheckInNumber> waiting() {
        return waiting.keySet().stream().map(CheckInNumber::new).toList();
    }

    /**
     * A member of staff has compared card and person. Whoever decides first has the comparison to themselves: of several at once only
     * that one is evidence, and counts.
     *
     * @param compared what staff held beside the person
     * @return false when nobody waits under that number any more; nothing is recorded then
     * @throws SQLException when the decision could not be recorded; the check-in ends, because what is on no record counts for nothing
     */
    @Realizes(clauses = Clause.C10)
    public boolean decide(CheckInNumber number, boolean same, Compared compared, String staff) throws SQLException {
        CompletableFuture<Boolean> decision = waiting.remove(number.value());
        if (decision == null) {
            return false;
        }
        try {
            ledger.write(deed(number, same, compared, staff));
            log.old();
            decision.complete(same);
            return true;
        } finally {
            // Whatever kept the row from being written, the patient must not wait for a desk that has nothing to decide
            // any more.
            decision.completeExceptionally(new CheckInEnded(Reason.EVIDENCE_UNAVAILABLE));
        }
    }

    /** 目視の記録: those that were decided, the newest first. */
    public List<ComparisonLog.Made> made() throws SQLException {
        return log.all();
    }

    private static Deed deed(CheckInNumber number, boolean same, Compared compared, String staff) {
        return new Deed(
                Act.IDENTITY_CHECKED,
                staff,
                Optional.of(number),
                new Deed.How(Optional.of(IdentityMethod.STAFF_VISUAL), Optional.empty()),
                Optional.empty(),
                same ? Outcome.DONE : Outcome.REFUSED,
                same ? "same" : "not-same",
                same ? Optional.empty() : Optional.of(Reason.NOT_THE_HOLDER),
                List.of(compared.word()));
    }
}
