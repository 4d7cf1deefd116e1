package shikaku.edge.scanner;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Asks the scanner at the start and then again and again; nothing ends it but the program's end. */
final class ScannerRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ScannerRounds.class);

    private final ScannerWatch watch;
    private final Duration every;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    ScannerRounds(ScannerWatch watch, Duration every) {
        this.watch = watch;
        this.every = every;
    }

    @Override
    public void start() {
        CountDownLatch latch = new CountDownLatch(1);
        stopped = latch;
        Thread.ofVirtual().name("scanner").start(() -> again(latch));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void again(CountDownLatch latch) {
        try {
            do {
                once();
            } while (!latch.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            watch.ask();
        } catch (RuntimeException broken) {
            LOG.error("the scanner could not be asked: {}", broken.getClass().getSimpleName());
        }
    }
}
