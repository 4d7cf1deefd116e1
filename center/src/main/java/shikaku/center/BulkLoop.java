package shikaku.center;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.center.bulk.BulkWorker;

/** The one thread that works bulk jobs off. A program that ends lets it finish its portion. */
final class BulkLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BulkLoop.class);

    private final ScheduledExecutorService one;

    /** @param clock the real one */
    BulkLoop(BulkWorker worker, InstantSource clock) {
        one = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("bulk").factory());
        var progress = new BulkProgress(clock);
        long work = Limits.BULK_LOOKED_AT.toMillis();
        long erasure = Limits.BULK_ERASURE_LOOKED_AT.toMillis();
        one.scheduleWithFixedDelay(tried(() -> worker.round(progress)), work, work, TimeUnit.MILLISECONDS);
        one.scheduleWithFixedDelay(tried(worker::erase), 0, erasure, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        one.shutdownNow();
        try {
            if (!one.awaitTermination(Limits.BULK_LAST_PORTION.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a portion of a bulk job is left to the next start");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fails is tried again. */
    private static Runnable tried(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("bulk jobs cannot be worked on: {}", e.getClass().getSimpleName());
            }
        };
    }
}
