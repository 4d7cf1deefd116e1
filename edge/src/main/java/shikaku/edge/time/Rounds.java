package shikaku.edge.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** 巡回: does something when the program starts and then again and again; nothing ends it but the program's end. */
public final class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Runnable round;
    private final Duration pause;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    /**
     * @param name of what is done, for the thread and for the log
     * @param round once; one that throws is told in the log, and the next one comes all the same
     * @param pause after each
     */
    public Rounds(String name, Runnable round, Duration pause) {
        this.name = name;
        this.round = round;
        this.pause = pause;
    }

    @Override
    public void start() {
        CountDownLatch latch = new CountDownLatch(1);
        stopped = latch;
        Thread.ofVirtual().name(name).start(() -> again(latch));
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
            } while (!latch.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            round.run();
        } catch (RuntimeException broken) {
            LOG.error("{}: {}", name, broken.getClass().getSimpleName());
        }
    }
}
