package shikaku.terminal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import shikaku.terminal.signatures.SignatureUpdate;

/** Updates the scanner's signatures at the start and then again and again; nothing ends it but the program's end. */
final class SignatureLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SignatureLoop.class);

    private final SignatureUpdate update;
    private final Duration every;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    SignatureLoop(SignatureUpdate update, Duration every) {
        this.update = update;
        this.every = every;
    }

    @Override
    public void start() {
        CountDownLatch latch = new CountDownLatch(1);
        stopped = latch;
        Thread.ofVirtual().name("signatures").start(() -> again(latch));
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
            update.run();
        } catch (RuntimeException broken) {
            LOG.error("signatures could not be updated: {}", broken.getClass().getSimpleName());
        }
    }
}
