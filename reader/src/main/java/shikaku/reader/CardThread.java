package shikaku.reader;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The one thread that touches the card. PC/SC gives a card to one thread alone for a transaction (SCardBeginTransaction; the JDK holds to the thread that
 * began it), so whoever wants something of the card waits here for their turn.
 */
final class CardThread {
    // No virtual thread: it waits inside the PC/SC library.
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("card").factory());

    /** Does it there and waits until it is done. */
    <T> T run(Supplier<T> deed) {
        return CompletableFuture.supplyAsync(deed, thread).join();
    }

    /** The last thing done there, unless what is under way takes longer than that: then the end of the process does it. */
    void runLast(Runnable deed, Duration atMost) {
        CompletableFuture.runAsync(deed, thread)
                .completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
