package shikaku.accounting.month;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import shikaku.accounting.Due;
import shikaku.message.Reason;

/** 月末の確認の帳面; survives restarts, and each change has its row of evidence. */
public interface MonthBook {
    /**
     * Has the visits of the month asked about that are due. Empty when some are; else why there is nothing to ask, which is on record:
     * MONTH_WITHOUT_VISITS or MONTH_ASKED_ALREADY.
     */
    Optional<Reason> begin(YearMonth month, Due due, String who);

    /** Whether {@link #begin} would do something. */
    boolean anyDue(YearMonth month, Due due);

    /** Visits that wait to be asked about, the oldest first. */
    default List<Visit> waiting(int most) {
        return waiting(Optional.empty(), most);
    }

    /** Those of them after that visit. */
    List<Visit> waiting(Optional<Visit> after, int most);

    /** Keeps what the answer said. */
    void settle(Visit visit, CheckState state, Optional<Reason> reason);
}
