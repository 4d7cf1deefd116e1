package shikaku.reader;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The terminal's leave for exactly one PIN, or for one 照合番号B. */
final class Leave {
    private final Semaphore leave = new Semaphore(0);

    /** The terminal has given it. */
    synchronized void open() {
        leave.drainPermits();
        leave.release();
    }

    /** Something else goes on now. */
    synchronized void close() {
        leave.drainPermits();
    }

    /** Uses it up; a page may be a little faster than the pipe, so this waits for a moment. */
    boolean take(Duration atMost) {
        try {
            return leave.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
