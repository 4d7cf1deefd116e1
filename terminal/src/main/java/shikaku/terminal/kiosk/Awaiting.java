package shikaku.terminal.kiosk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInEnded;

/** Waits for somebody at the kiosk, who may answer, leave, or walk away without a word. */
final class Awaiting {
    private final Place place;
    private CompletableFuture<Reason> left = new CompletableFuture<>();

    Awaiting(Place place) {
        this.place = place;
    }

    /** Whoever was there has gone. */
    synchronized void somebodyElse() {
        left = new CompletableFuture<>();
    }

    /** Ends what they are being asked, now and later. */
    synchronized void leaves(Reason why) {
        left.complete(why);
    }

    /** The first that happens: an answer, the patient leaves, or patience ends; with every touch it begins anew, and it does not end for whoever waits for staff. */
    <T> T first(CompletableFuture<T> answer) throws CheckInEnded {
        CompletableFuture<Reason> leaving = leaving();
        CompletableFuture<Object> first = CompletableFuture.anyOf(answer, leaving);
        try {
            while (!touched(first)) {
                if (!place.patienceLeft().isPositive()) {
                    throw new CheckInEnded(Reason.WAITED_TOO_LONG);
                }
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CheckInEnded ended) {
                throw ended;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CheckInEnded(Reason.ABANDONED);
        }
        if (leaving.isDone()) {
            throw new CheckInEnded(leaving.join());
        }
        return answer.join();
    }

    private synchronized CompletableFuture<Reason> leaving() {
        return left;
    }

    /** Whether it happened before patience ended. */
    private boolean touched(CompletableFuture<Object> first) throws ExecutionException, InterruptedException {
        try {
            first.get(place.patienceLeft().toMillis() + 1, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException untouched) {
            return false;
        }
    }
}
