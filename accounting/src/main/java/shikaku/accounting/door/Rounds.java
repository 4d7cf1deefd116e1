package shikaku.accounting.door;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 巡回: the rounds of one worker, one after the other until its thread is interrupted. A store that fails makes it wait and never ends it.
 *
 * @param worker in the log
 * @param round does what can be done now, and says how long to wait before the next
 * @param inTrouble how long to wait when a store failed
 */
public record Rounds(String worker, Round round, Duration inTrouble, Pause pause) implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** One of them. */
    @FunctionalInterface
    public interface Round {
        /** @throws InterruptedException when the program ends meanwhile */
        Duration go() throws InterruptedException;
    }

    @Override
    public void run() {
        try {
            while (true) {
                pause.take(tried());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration tried() throws InterruptedException {
        try {
            return round.go();
        } catch (RuntimeException storeFailed) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LOG.warn("{} waits: {}", worker, storeFailed.getClass().getSimpleName());
            return inTrouble;
        }
    }
}
