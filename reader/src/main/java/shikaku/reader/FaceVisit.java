package shikaku.reader;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.message.reader.FaceTask;
import shikaku.message.reader.ReaderAnswer;

/** What one patient's visit has to do with the face (顔認証): at most one comparison at a time, and so many frames and so much time for all of them together. */
@Realizes(clauses = Clause.C17)
final class FaceVisit {
    private final CompletableFuture<FacePath> path;
    private final Consumer<ReaderAnswer> terminal;
    private final Times times;
    private final RandomGenerator random;
    // No virtual thread: the nets run outside the JVM.
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("face").factory());
    private Optional<Sitting> sitting = Optional.empty();
    private Optional<FrameRate> rate = Optional.empty();
    private long begun;

    /**
     * @param clock in nanoseconds
     * @param quiet how long a comparison goes on without a picture
     * @param visit how long all comparisons of a visit may take, from the beginning of the first
     */
    record Times(LongSupplier clock, Duration quiet, Duration visit) {
        static Times usual(LongSupplier clock) {
            return new Times(clock, Limits.NO_FRAMES, Limits.FACE_VISIT);
        }

        long now() {
            return clock.getAsLong();
        }
    }

    /** @param path done when the nets are loaded, or when it is known that they will not be */
    FaceVisit(CompletableFuture<FacePath> path, Consumer<ReaderAnswer> terminal, Times times, RandomGenerator random) {
        this.path = path;
        this.terminal = terminal;
        this.times = times;
        this.random = random;
    }

    /**
     * Begins a comparison; the one before must have been stopped.
     *
     * @param photo JPEG 2000 as the chip holds it
     * @return why it is not begun; empty when the terminal will hear how it ends
     */
    synchronized Optional<ReaderAnswer> begin(byte[] photo, Set<FaceTask> tasks) {
        if (path.isDone() && path.join() instanceof FacePath.Closed(Reason reason)) {
            return Optional.of(new ReaderAnswer.Failed(reason));
        }
        if (rate.isEmpty()) {
            begun = times.now();
            rate = Optional.of(new FrameRate(begun));
        }
        if (timeOver()) {
            return Optional.of(new ReaderAnswer.Failed(Reason.FACE_FRAMES_TOO_MANY));
        }
        Sitting next = new Sitting(() -> comparison(photo, tasks), terminal, times.clock(), times.quiet());
        sitting = Optional.of(next);
        thread.execute(() -> {
            next.run();
            forget(next);
        });
        return Optional.empty();
    }

    /** It holds the photo. */
    private synchronized void forget(Sitting ended) {
        sitting = sitting.filter(one -> one != ended);
    }

    /** Ends what goes on, if anything does. */
    synchronized void stop() {
        sitting.ifPresent(one -> one.end(new ReaderAnswer.ComparingStopped()));
        sitting = Optional.empty();
    }

    /** Whether one more frame may come, before a byte of it is read; otherwise what its page is told. */
    synchronized Optional<Reply> admit() {
        Optional<Sitting> now = sitting.filter(one -> !one.isOver());
        if (now.isEmpty()) {
            return Optional.of(Reply.NOT_NOW);
        }
        Optional<Reason> refused = timeOver()
                ? Optional.of(Reason.FACE_FRAMES_TOO_MANY)
                : rate.orElseThrow().count(times.now());
        refused.filter(Reason.FACE_FRAMES_TOO_MANY::equals)
                .ifPresent(reason -> now.get().end(new ReaderAnswer.Failed(reason)));
        return refused.map(reason -> Reply.refused(Reply.TOO_MANY, reason));
    }

    /** Has a frame looked at and waits for the word about it. */
    Reply look(byte[] jpeg, Camera camera) {
        Frame frame = Frame.of(jpeg, camera, times.now());
        sitting().ifPresentOrElse(one -> one.offer(frame), () -> frame.reply().complete(Reply.NOT_NOW));
        try {
            return frame.reply().get(Limits.FRAME_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException slow) {
            return Reply.NOT_NOW;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.NOT_NOW;
        }
    }

    private synchronized Optional<Sitting> sitting() {
        return sitting;
    }

    private boolean timeOver() {
        return times.now() - begun > times.visit().toNanos();
    }

    private Comparison comparison(byte[] photo, Set<FaceTask> tasks)
            throws FaceNotOpen, ExecutionException, InterruptedException {
        return switch (opened()) {
            case FacePath.Open(Comparer comparer) ->
                new Comparison(comparer, comparer.reference(photo), FaceWords.of(tasks), random);
            case FacePath.Closed(Reason reason) -> throw new FaceNotOpen(reason);
        };
    }

    private FacePath opened() throws ExecutionException, InterruptedException {
        try {
            return path.get(Limits.FACE_WARMING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillRehearsing) {
            return new FacePath.Closed(Reason.FACE_NOT_READY);
        }
    }
}
