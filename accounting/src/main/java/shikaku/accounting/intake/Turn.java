package shikaku.accounting.intake;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * 台帳の順番: whoever changes the file of patients has it alone from reading a chart to writing it; else a result that arrives while a clerk
 * decides could write back a chart as it was before, or begin the same new patient twice.
 */
public final class Turn {
    private final ReentrantLock lock = new ReentrantLock();

    /** Waits for its turn, works, and returns what came of it. */
    public <T> T take(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
