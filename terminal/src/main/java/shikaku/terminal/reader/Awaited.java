package shikaku.terminal.reader;

import java.util.concurrent.CompletableFuture;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;

/**
 * Something that the kiosk's page hands in at the reader's own door, and what the reader will say to it.
 *
 * @param words what of the reader's words answers it
 */
record Awaited<A extends ReaderAnswer>(Class<A> words, CompletableFuture<A> answer) {
    /** The next of these words. */
    static <A extends ReaderAnswer> Awaited<A> any(Class<A> words) {
        return new Awaited<>(words, new CompletableFuture<>());
    }

    /** Where nothing is asked for. */
    static Awaited<ReaderAnswer.Failed> nothing() {
        return new Awaited<>(
                ReaderAnswer.Failed.class,
                CompletableFuture.completedFuture(new ReaderAnswer.Failed(Reason.READER_OUT_OF_ORDER)));
    }

    /** Whether this was the answer to it. */
    boolean take(ReaderAnswer said) {
        return words.isInstance(said) && answer.complete(words.cast(said));
    }
}
