package shikaku.terminal.checkin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import shikaku.message.Reason;

/**
 * 読取処理の終わり: that a reader ended and everything it held with it (C-17).
 *
 * @param how whether it went by itself
 * @param held since the card came; zero when none did
 * @param outcome of its check-in; empty when a fault of ours ended it
 * @param refused how often somebody was refused at its own door, by what they were told
 */
public record ReaderEnd(
        EndOfReader how, Duration held, Optional<CheckInOutcome> outcome, Map<Reason, Integer> refused) {
    public ReaderEnd {
        refused = Map.copyOf(refused);
    }
}
