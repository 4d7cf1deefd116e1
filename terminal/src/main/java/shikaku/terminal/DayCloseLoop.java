package shikaku.terminal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import shikaku.terminal.store.DayClose;

/**
 * Writes down start and stop, settles what a crash left at the start, then looks for a closed day again and again. Whatever fails in
 * closing is on record once in a row of failures, and is tried again at the next look; nothing ends the loop but the program's end.
 */
final class DayCloseLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DayCloseLoop.class);

    private final DayClose close;
    private final Runnable closed;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private boolean failing;

    /** @param closed told when a day was closed */
    DayCloseLoop(DayClose close, Runnable closed) {
        this.close = close;
        this.closed = closed;
    }

    @Override
    public void start() {
        try {
            close.afterStart();
        } catch (SQLException unusable) {
            throw new IllegalStateException("the store cannot be used", unusable);
        }
        // Before anybody comes, so that nobody sees what should be gone.
        look();
        CountDownLatch latch = new CountDownLatch(1);
        stopped = latch;
        Thread.ofVirtual().name("day-close").start(() -> watch(latch));
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            close.beforeStop();
        } catch (SQLException unusable) {
            LOG.error("the end of the program could not be written down: {}", unusable.getClass());
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Before the first request and the first patient; and the end is written down after the last. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    private void watch(CountDownLatch latch) {
        try {
            while (!latch.await(Limits.CLOSE_TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look, which never throws. */
    void look() {
        try {
            if (!close.closePast().isEmpty()) {
                closed.run();
            }
            failing = false;
        } catch (SQLException | IOException | RuntimeException trouble) {
            // Its kind only: a driver's message may quote what it was given.
            LOG.error(
                    "the close of the day failed and will be tried again: {}",
                    trouble.getClass().getSimpleName());
            record();
        }
    }

    private void record() {
        if (failing) {
            return;
        }
        try {
            close.failed();
            failing = true;
        } catch (SQLException | RuntimeException unwritten) {
            LOG.error("nor could that be written down: {}", unwritten.getClass().getSimpleName());
        }
    }
}
