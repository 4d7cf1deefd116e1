package shikaku.terminal.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.Ready;
import shikaku.message.reader.ReaderLines;
import shikaku.message.reader.ReaderWire;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.PinAnswer;

/**
 * What a reader says, sorted as it comes: its door, what became of the PIN, that the card is gone, and answers to commands. When the
 * process dies or speaks nonsense, everybody who waits for it learns so at once.
 */
final class ReaderAnswers {
    private final CompletableFuture<Ready> ready = new CompletableFuture<>();
    private final CompletableFuture<Reason> gone = new CompletableFuture<>();
    private volatile CompletableFuture<PinAnswer> pin = CompletableFuture.completedFuture(new PinAnswer.CallStaff());
    private final BlockingQueue<ReaderAnswer> others = new ArrayBlockingQueue<>(Limits.READER_BACKLOG + 1);
    private volatile Optional<Ready> door = Optional.empty();
    private volatile boolean lost;

    ReaderAnswers(InputStream pipe) {
        Thread.ofVirtual().name("reader-answers").start(() -> listen(new ReaderLines(new BufferedInputStream(pipe))));
    }

    /** The door, once the process is up; the newest token counts. */
    Ready ready(Duration atMost) throws CheckInEnded {
        try {
            Ready first = ready.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return door.orElse(first);
        } catch (ExecutionException | TimeoutException e) {
            throw new CheckInEnded(Reason.READER_LOST);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** What the card will say to the next PIN. */
    CompletableFuture<PinAnswer> pin() {
        CompletableFuture<PinAnswer> next = new CompletableFuture<>();
        pin = next;
        if (lost) {
            next.complete(new PinAnswer.Failed(Reason.READER_LOST));
        }
        return next;
    }

    /** Nobody will type one any more: what the reader says next answers a command. */
    void noMorePin() {
        pin.complete(new PinAnswer.CallStaff());
    }

    /** Done, with the reason, when the card is taken or the reader is no more. */
    CompletableFuture<Reason> gone() {
        return gone;
    }

    boolean awaitRemoval(Duration atMost) {
        try {
            gone.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The next answer, whenever it comes. */
    ReaderAnswer next() throws CheckInEnded {
        try {
            return others.take();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** The next answer to a command. */
    ReaderAnswer next(Duration atMost) throws CheckInEnded {
        try {
            ReaderAnswer answer = others.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new CheckInEnded(Reason.READER_LOST);
            }
            return answer;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** No answer will come any more. */
    void over() {
        lose(Reason.READER_LOST);
    }

    private void listen(ReaderLines lines) {
        Reason end = Reason.READER_LOST;
        try {
            for (var line = lines.next(); line.isPresent() && !lost; line = lines.next()) {
                sort(ReaderWire.readAnswer(line.get()));
            }
        } catch (MalformedMessage nonsense) {
            end = Reason.READER_OUT_OF_ORDER;
        } catch (IOException gone) {
            // The same as its end.
        }
        lose(end);
    }

    private void sort(ReaderAnswer answer) {
        switch (answer) {
            case Ready now -> {
                door = Optional.of(now);
                ready.complete(now);
            }
            case ReaderAnswer.PinAccepted _ -> pin.complete(new PinAnswer.Accepted());
            case ReaderAnswer.PinWrong(int triesLeft) -> pin.complete(new PinAnswer.Wrong(triesLeft));
            case ReaderAnswer.PinBlocked _ -> pin.complete(new PinAnswer.Blocked());
            case ReaderAnswer.CardRemoved _ -> {
                queue(answer);
                gone.complete(Reason.CARD_REMOVED);
            }
            case ReaderAnswer.Failed(Reason reason) -> {
                if (!pin.complete(new PinAnswer.Failed(reason))) {
                    queue(answer);
                }
            }
            case ReaderAnswer.OfFace _ -> {
                // No reader is told to compare faces yet.
            }
            case ReaderAnswer.CardPresent _,
                    ReaderAnswer.ThisCard _,
                    ReaderAnswer.Challenge _,
                    ReaderAnswer.Admitted _,
                    ReaderAnswer.Proof _ -> queue(answer);
        }
    }

    private void queue(ReaderAnswer answer) {
        if (others.size() >= Limits.READER_BACKLOG || !others.offer(answer)) {
            lose(Reason.READER_OUT_OF_ORDER);
        }
    }

    private void lose(Reason why) {
        lost = true;
        ready.completeExceptionally(new IOException("reader ended"));
        pin.complete(new PinAnswer.Failed(why));
        others.offer(new ReaderAnswer.Failed(why));
        gone.complete(why);
    }

    private static CheckInEnded interrupted() {
        Thread.currentThread().interrupt();
        return new CheckInEnded(Reason.READER_LOST);
    }
}
