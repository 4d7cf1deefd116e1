package shikaku.edge.evidence;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import shikaku.evidence.Notary;

/**
 * The notary's rounds: signs the log's head and has it stamped, at the start and from time to time; at the end it only signs. Once a stamp has been missing for longer than
 * the grace, the program refuses to serve and its health says why; the first stamp that comes ends that.
 */
public final class NotaryRounds implements SmartLifecycle, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(NotaryRounds.class);

    private final Notary notary;
    private final Duration every;
    private final Duration grace;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("notary").factory());
    private volatile Duration waiting = Duration.ZERO;
    private volatile long known = System.nanoTime();
    private volatile boolean running;

    /**
     * Rounds that are not begun yet.
     *
     * @param grace how long the evidence may wait for a time stamp
     */
    public NotaryRounds(Notary notary, Duration every, Duration grace) {
        this.notary = notary;
        this.every = every;
        this.grace = grace;
    }

    @Override
    public void start() {
        running = true;
        rounds.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One round; what fails is tried again in the next. */
    void round() {
        try {
            notary.sign();
            notary.stamp();
        } catch (IOException unstamped) {
            LOG.error("no time stamp: {}", unstamped.getMessage());
        } catch (SQLException | RuntimeException unwritten) {
            LOG.error("no checkpoint: {}", unwritten.getClass().getSimpleName());
        }
        look();
    }

    private void look() {
        try {
            waiting = notary.waiting();
            known = System.nanoTime();
        } catch (SQLException | RuntimeException unknown) {
            LOG.error("time stamps cannot be looked at: {}", unknown.getClass().getSimpleName());
        }
    }

    /** Whether a stamp has been missing for longer than the grace. */
    public boolean overdue() {
        Duration before = waiting;
        return !before.isZero() && before.plusNanos(System.nanoTime() - known).compareTo(grace) > 0;
    }

    @Override
    public Health health() {
        Health.Builder health = overdue() ? Health.outOfService() : Health.up();
        return health.withDetail("waiting", waiting.toString())
                .withDetail("grace", grace.toString())
                .build();
    }

    @Override
    public void stop() {
        running = false;
        rounds.shutdownNow();
        // No stamp: whoever stops a program does not wait for another machine.
        try {
            notary.sign();
        } catch (SQLException | RuntimeException unwritten) {
            LOG.error("no checkpoint: {}", unwritten.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything is served, and after everything that was. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
