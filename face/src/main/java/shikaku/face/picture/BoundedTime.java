package shikaku.face.picture;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import shikaku.message.Reason;

/**
 * Decodes somebody else's bytes with somebody else's decoder: for so much work and no more, and whatever it throws is a bad picture. What counts is the time that
 * this process had on a processor: a busy machine that gives it little is not the picture's fault. A decoder that does not come back cannot be stopped
 * inside a JVM; it is left on a thread that ends with the process, and the process ends with the patient.
 *
 * @param work processor time of all threads together
 * @param longest until a decoder counts as stuck that does not even work
 * @param reason what a bad picture is called
 * @param worked processor time so far
 */
record BoundedTime(Duration work, Duration longest, Reason reason, Supplier<Duration> worked) {
    /** By this process's own time. */
    static BoundedTime of(Duration work, Reason reason) {
        return new BoundedTime(work, Limits.STUCK, reason, BoundedTime::ofThisProcess);
    }

    private static Duration ofThisProcess() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    <T> T of(Callable<T> decoding) throws BadPicture {
        Duration end = worked.get().plus(work);
        FutureTask<T> task = new FutureTask<>(decoding);
        Thread.ofPlatform().daemon().name("decoding").start(task);
        try {
            return await(task, end);
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

    private <T> T await(FutureTask<T> task, Duration end)
            throws ExecutionException, InterruptedException, TimeoutException {
        long looks = Math.ceilDiv(longest.toMillis(), Limits.LOOK.toMillis());
        for (long look = 1; look < looks && worked.get().compareTo(end) < 0; look++) {
            try {
                return task.get(Limits.LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                // Unless it has worked for long enough.
            }
        }
        return task.get(0, TimeUnit.MILLISECONDS);
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
