package shikaku.reader;

import java.time.Duration;
import java.util.Optional;
import shikaku.message.Reason;

/** Counts a visit's frames: so many a second, so many altogether, for so long. For one thread at a time. */
final class FrameRate {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private long second;
    private int inSecond;
    private int all;

    FrameRate(long now) {
        this.second = now;
    }

    /**
     * One more.
     *
     * @param now in nanoseconds
     * @return why it is not taken
     */
    Optional<Reason> count(long now) {
        if (now - second >= SECOND) {
            second = now;
            inSecond = 0;
        }
        if (inSecond >= Limits.FRAMES_A_SECOND) {
            return Optional.of(Reason.FACE_FRAMES_TOO_FAST);
        }
        inSecond++;
        all++;
        return all > Limits.FRAMES_A_VISIT ? Optional.of(Reason.FACE_FRAMES_TOO_MANY) : Optional.empty();
    }
}
