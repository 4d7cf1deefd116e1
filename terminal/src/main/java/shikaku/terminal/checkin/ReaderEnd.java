package shikaku.terminal.checkin;

import java.time.Duration;
import java.util.Optional;

/**
 * 読取処理の終わり: that a reader ended and everything it held with it (C-17).
 *
 * @param how whether it went by itself
 * @param held since the card came; zero when none did
 * @param outcome of its check-in; empty when a fault of ours ended it
 */
public record ReaderEnd(EndOfReader how, Duration held, Optional<CheckInOutcome> outcome) {}
