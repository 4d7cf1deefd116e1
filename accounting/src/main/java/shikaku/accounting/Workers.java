package shikaku.accounting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;

/** The loops of the program, each on a thread of its own. */
final class Workers implements SmartLifecycle {
    private final Map<String, Runnable> workers;
    private final List<Thread> threads = new ArrayList<>();

    /** @param workers loops that end when they are interrupted, by their names */
    Workers(Map<String, Runnable> workers) {
        this.workers = Map.copyOf(workers);
    }

    @Override
    public synchronized void start() {
        workers.forEach(
                (name, worker) -> threads.add(Thread.ofVirtual().name(name).start(worker)));
    }

    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            await(thread);
        }
        threads.clear();
    }

    /** What is being written is finished before the database goes. */
    private static void await(Thread thread) {
        try {
            thread.join(Limits.END);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
