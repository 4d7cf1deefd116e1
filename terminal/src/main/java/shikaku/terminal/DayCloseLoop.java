package shikaku.terminal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.DayClose;

/** Writes down start and stop, settles what a crash left at the start, then looks for a closed day again and again. */
final class DayCloseLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DayCloseLoop.class);

    private final DayClose close;
    private final Arrivals arrivals;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    DayCloseLoop(DayClose close, Arrivals arrivals) {
        this.close = close;
        this.arrivals = arrivals;
    }

    @Override
    public void start() {
        try {
            close.afterStart();
        } catch (SQLException | IOException unusable) {
            throw new IllegalStateException("the store cannot be used", unusable);
        }
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
                closePast();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void closePast() {
        try {
            if (!close.closePast().isEmpty()) {
                arrivals.signal();
            }
        } catch (SQLException | IOException unusable) {
            LOG.error("the close of the day failed and will be tried again: {}", unusable.getClass());
        }
    }
}
