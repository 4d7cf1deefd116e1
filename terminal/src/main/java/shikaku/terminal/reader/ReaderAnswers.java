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
import shikaku.terminal.checkin.CheckInOutcome;

/**
 * What a reader says, sorted as it comes: its door, what became of what the page handed in there, that the card is gone, and answers to commands. When the
 * process dies or speaks nonsense, everybody who waits for it learns so at once.
 */
final class ReaderAnswers {
    private final CompletableFuture<Ready> ready = new CompletableFuture<>();
    private final CompletableFuture<Reason> gone = new CompletableFuture<>();
    private final CompletableFuture<Reason> end = new CompletableFuture<>();
    private final BlockingQueue<ReaderAnswer> others = new ArrayBlockingQueue<>(Limits.READER_BACKLOG + 1);
    private final KnownOfReader known = new KnownOfReader();
    private volatile Awaited<?> awaited = Awaited.nothing();
    private volatile boolean lost;

    ReaderAnswers(InputStream pipe) {
        Thread.ofVirtual().name("reader-answers").start(() -> listen(new ReaderLines(new BufferedInputStream(pipe))));
    }

    /** The door, once the process is up; the newest token counts. */
    Ready ready(Duration atMost) throws CheckInEnded {
        Ready first = within(atMost, ready);
        return known.door().orElse(first);
    }

    /** From now on this is what the page is to hand in; what the reader says next answers it. */
    <A extends ReaderAnswer> CompletableFuture<A> await(Class<A> words) {
        Awaited<A> next = Awaited.any(words);
        awaited = next;
        if (lost) {
            next.take(new ReaderAnswer.Failed(Reason.READER_LOST));
        }
        return next.answer();
    }

    /** Nobody will hand in anything any more: what the reader says next answers a command. */
    void awaitNothing() {
        awaited = Awaited.nothing();
    }

    /** Waits until what is handed in has come to its end. */
    void settle(Duration atMost) throws CheckInEnded {
        within(atMost, awaited.answer());
    }

    /** What is known by now. */
    KnownOfReader known() {
        return known;
    }

    /** Done, with the reason, when the card is taken or the reader is no more. */
    CompletableFuture<Reason> gone() {
        return gone;
    }

    boolean awaitRemoval(Duration atMost) {
        try {
            return within(atMost, gone) == Reason.CARD_REMOVED;
        } catch (CheckInEnded stillThere) {
            return false;
        }
    }

    /** Whether a card comes within that time, one that can be read or another. */
    boolean cameWithin(Duration atMost) throws CheckInEnded {
        try {
            Optional<ReaderAnswer> said = Optional.ofNullable(others.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
            if (lost) {
                throw new CheckInEnded(Reason.READER_LOST);
            }
            // A reader that fails has seen no card; one that cannot be read lies there all the same.
            if (said.orElse(null) instanceof ReaderAnswer.Failed(Reason why)
                    && CheckInOutcome.because(why) instanceof CheckInOutcome.Unavailable) {
                throw new CheckInEnded(why);
            }
            return said.isPresent();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Waits, as long as it takes, until the card is taken. */
    void awaitTaken() throws CheckInEnded {
        try {
            Reason why = gone.get();
            if (why != Reason.CARD_REMOVED) {
                throw new CheckInEnded(why);
            }
        } catch (ExecutionException never) {
            throw new IllegalStateException("it is completed with a reason only", never);
        } catch (InterruptedException e) {
            throw interrupted();
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
            return Optional.ofNullable(others.poll(atMost.toMillis(), TimeUnit.MILLISECONDS))
                    .orElseThrow(() -> new CheckInEnded(Reason.READER_LOST));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** No answer will come any more: what the process said at its end is heard out, and what holds its pipe open besides is not waited for. */
    void over() {
        try {
            within(Limits.READER_LAST_WORDS, end);
        } catch (CheckInEnded stillOpen) {
            // Then somebody else holds it.
        }
        lose(Reason.READER_LOST);
    }

    private void listen(ReaderLines lines) {
        Reason why = Reason.READER_LOST;
        try {
            for (var line = lines.next(); line.isPresent() && !lost; line = lines.next()) {
                sort(ReaderWire.readAnswer(line.get()));
            }
        } catch (MalformedMessage nonsense) {
            why = Reason.READER_OUT_OF_ORDER;
        } catch (IOException broken) {
            // The same as its end.
        }
        lose(why);
        end.complete(why);
    }

    private void sort(ReaderAnswer answer) {
        known.hear(answer);
        switch (answer) {
            case Ready now -> ready.complete(now);
            case ReaderAnswer.DoorRefused _ -> {
                // On record with the reader's end.
            }
            // What helps the person is said by the page, which hears it at the door.
            case ReaderAnswer.PinAccepted _,
                    ReaderAnswer.PinWrong _,
                    ReaderAnswer.PinBlocked _,
                    ReaderAnswer.OfFace _ -> awaited.take(answer);
            case ReaderAnswer.Failed _ -> {
                if (!awaited.take(answer)) {
                    queue(answer);
                }
            }
            case ReaderAnswer.CardRemoved _ -> {
                queue(answer);
                gone.complete(Reason.CARD_REMOVED);
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
        awaited.take(new ReaderAnswer.Failed(why));
        others.offer(new ReaderAnswer.Failed(why));
        gone.complete(why);
    }

    private static <T> T within(Duration atMost, CompletableFuture<T> future) throws CheckInEnded {
        try {
            return future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CheckInEnded(Reason.READER_LOST);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static CheckInEnded interrupted() {
        Thread.currentThread().interrupt();
        return new CheckInEnded(Reason.READER_LOST);
    }
}
