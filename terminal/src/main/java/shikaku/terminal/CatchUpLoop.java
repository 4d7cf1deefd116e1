package shikaku.terminal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import shikaku.terminal.later.CatchUp;

/** Looks again and again for what is owed to the center, and at once when the line is back; a look under way ends with its question. */
final class CatchUpLoop implements SmartLifecycle {
    private final CatchUp catchUp;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private boolean running;
    private boolean awake;

    CatchUpLoop(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    /** There may be something to do before the pause is over. */
    void wake() {
        catchUp.afresh();
        lock.lock();
        try {
            awake = true;
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            running = true;
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("catch-up").start(this::run);
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** After the day's close has settled what a crash left, before the doors. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE;
    }

    private void run() {
        try {
            while (isRunning()) {
                rest(catchUp.look());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest(Duration pause) throws InterruptedException {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (running && !awake && left > 0) {
                left = something.awaitNanos(left);
            }
            awake = false;
        } finally {
            lock.unlock();
        }
    }
}
