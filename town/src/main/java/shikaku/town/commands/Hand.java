package shikaku.town.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The hand that holds a card into a slot. It opens when a stream ends or when this process is asked to end; then the card is taken out in order, and the
 * process has not failed: it ends with 0.
 */
final class Hand implements AutoCloseable {
    private final CompletableFuture<Void> open = new CompletableFuture<>();
    private final CompletableFuture<Void> out = new CompletableFuture<>();
    private final Thread whenAskedToEnd = new Thread(this::endInOrder, "card out");

    Hand() {
        Runtime.getRuntime().addShutdownHook(whenAskedToEnd);
    }

    /** Returns when {@code untilEnd} has ended or this process shall. */
    void hold(InputStream untilEnd) {
        Thread.ofPlatform().daemon().name("hand").start(() -> {
            try (OutputStream nowhere = OutputStream.nullOutputStream()) {
                untilEnd.transferTo(nowhere);
            } catch (IOException e) {
                // A stream that broke has ended, too.
            }
            open.complete(null);
        });
        open.join();
    }

    /** The card is out. */
    @Override
    public void close() {
        out.complete(null);
        try {
            Runtime.getRuntime().removeShutdownHook(whenAskedToEnd);
        } catch (IllegalStateException ending) {
            // It was asked to end: the hook is at work and ends it.
        }
    }

    /** Without halt the JVM would tell of the signal by its exit code, as of a failure. */
    private void endInOrder() {
        open.complete(null);
        try {
            out.get(Limits.TAKEN_OUT.toMillis(), TimeUnit.MILLISECONDS);
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            // It is not out in time; then the exit code may say so.
        }
    }
}
