package shikaku.terminal.door;

import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shikaku.terminal.Limits;
import shikaku.terminal.store.Arrivals;

/**
 * 開いている待ち: the long polls at the door, one for each client certificate. A newer one of the same client ends the older: whoever asks
 * again has given up the question before, and no client can take the places of the others.
 */
final class OpenPolls {
    private final Map<BigInteger, Poll> open = new HashMap<>();
    private final Arrivals arrivals;

    OpenPolls(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** A place for this client; empty when {@link Limits#POLLS} others have one. */
    synchronized Optional<Poll> begin(BigInteger certificate) {
        Poll older = open.get(certificate);
        if (older == null && open.size() >= Limits.POLLS) {
            return Optional.empty();
        }
        Poll newer = new Poll(certificate);
        open.put(certificate, newer);
        if (older != null) {
            older.over = true;
            arrivals.nudge();
        }
        return Optional.of(newer);
    }

    private synchronized void end(Poll poll) {
        open.remove(poll.certificate, poll);
    }

    /** One that is open. */
    final class Poll implements AutoCloseable {
        private final BigInteger certificate;
        private volatile boolean over;

        private Poll(BigInteger certificate) {
            this.certificate = certificate;
        }

        /** Whether a newer one has taken its place. */
        boolean isOver() {
            return over;
        }

        /** Waits for something newer than {@code known}. Returns what is left of the wait. */
        Duration await(long known, Duration atMost) throws InterruptedException {
            return arrivals.await(known, atMost, this::isOver);
        }

        @Override
        public void close() {
            end(this);
        }
    }
}
