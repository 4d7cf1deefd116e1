package shikaku.face.picture;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shikaku.message.Reason;

/**
 * Decodes somebody else's bytes with somebody else's decoder: for so long and no longer, and whatever it throws is a bad picture. A decoder that does
 * not come back cannot be stopped inside a JVM; it is left on a thread that ends with the process, and the process ends with the patient.
 *
 * @param time how long
 * @param reason what a bad picture is called
 */
record BoundedTime(Duration time, Reason reason) {
    <T> T of(Callable<T> decoding) throws BadPicture {
        FutureTask<T> task = new FutureTask<>(decoding);
        Thread.ofPlatform().daemon().name("decoding").start(task);
        try {
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw bad(Objects.requireNonNull(e.getCause()));
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new BadPicture(reason, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadPicture(reason, e);
        }
    }

    /** A decoder's mistakes are the bytes' fault; what is wrong with the machine goes on. */
    private BadPicture bad(Throwable cause) {
        if (cause instanceof BadPicture bad) {
            return bad;
        }
        if (cause instanceof VirtualMachineError error && !(cause instanceof StackOverflowError)) {
            throw error;
        }
        return new BadPicture(reason, cause);
    }
}
