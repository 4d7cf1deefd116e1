package shikaku.accounting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import shikaku.accounting.door.PickUp;
import shikaku.accounting.registration.Registrar;

/** The two loops of the program, each on a thread of its own: one fetches results, one registers. */
final class Workers implements SmartLifecycle {
    private final PickUp pickUp;
    private final Registrar registrar;
    private final List<Thread> threads = new ArrayList<>();

    Workers(PickUp pickUp, Registrar registrar) {
        this.pickUp = pickUp;
        this.registrar = registrar;
    }

    @Override
    public synchronized void start() {
        threads.add(Thread.ofVirtual().name("pick-up").start(pickUp));
        threads.add(Thread.ofVirtual().name("registrar").start(registrar));
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
