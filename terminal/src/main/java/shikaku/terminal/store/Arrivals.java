package shikaku.terminal.store;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes whoever waits for something new: accounting's long poll, the desk's list. */
public final class Arrivals {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long version;

    /** Something is new. */
    public void signal() {
        lock.lock();
        try {
            version++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is new, but somebody's wait may be over. */
    public void nudge() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What is known now; counted up with each signal. */
    public long version() {
        lock.lock();
        try {
            return version;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is something newer than {@code known}.
     *
     * @return what is left of the wait; zero or less when nothing came
     */
    public Duration await(long known, Duration atMost) throws InterruptedException {
        return await(known, atMost, () -> false);
    }

    /** The same for one who may be {@code over} before that; whoever makes it so gives a {@link #nudge}. */
    public Duration await(long known, Duration atMost, BooleanSupplier over) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (version == known && left > 0 && !over.getAsBoolean()) {
                left = changed.awaitNanos(left);
            }
            return Duration.ofNanos(left);
        } finally {
            lock.unlock();
        }
    }
}
