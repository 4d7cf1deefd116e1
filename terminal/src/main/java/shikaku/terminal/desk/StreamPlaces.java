package shikaku.terminal.desk;

import java.util.HashMap;
import java.util.Map;
import shikaku.terminal.Limits;

/** Places for pages that hear of news: {@link Limits#DESK_STREAMS} in all, and of one account {@link Limits#DESK_STREAMS_OF_ONE}. For many threads. */
final class StreamPlaces {
    private final Map<String, Integer> byAccount = new HashMap<>();
    private int taken;

    /** False when there is none left for this account. */
    synchronized boolean tryTake(String account) {
        int theirs = byAccount.getOrDefault(account, 0);
        if (taken == Limits.DESK_STREAMS || theirs == Limits.DESK_STREAMS_OF_ONE) {
            return false;
        }
        taken++;
        byAccount.put(account, theirs + 1);
        return true;
    }

    synchronized void leave(String account) {
        taken--;
        byAccount.computeIfPresent(account, (whose, theirs) -> theirs == 1 ? null : theirs - 1);
    }
}
