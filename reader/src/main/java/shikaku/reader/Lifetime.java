package shikaku.reader;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends the process when its time is over, counted from the first card: before that it holds nothing of anybody. */
final class Lifetime implements AutoCloseable {
    private final Duration length;
    private final Runnable over;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param over called at most once, on a thread of its own */
    Lifetime(Duration length, Runnable over) {
        this.length = length;
        this.over = over;
    }

    void begin() {
        Thread.ofPlatform().daemon().name("lifetime").start(this::count);
    }

    @Override
    public void close() {
        ended.countDown();
    }

    private void count() {
        try {
            if (!ended.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
                over.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
