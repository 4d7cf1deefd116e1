package shikaku.edge.listen;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import shikaku.message.Reason;

/**
 * 門番: what a listener goes by before there is a request.
 *
 * @param share connections that one address may hold
 * @param head how long a handshake may take, and the head of a request
 * @param clock in nanoseconds
 * @param refused hears of every connection that was closed before a request could come in by it
 * @param words a whole answer of HTTP/1.1 with this status and reason, for whom there is no request to answer
 */
record Guard(
        int share,
        Duration head,
        LongSupplier clock,
        Consumer<Reason> refused,
        BiFunction<Integer, Reason, byte[]> words) {
    static final int BAD_REQUEST = 400;
    static final int TOO_SLOW = 408;

    /** Before anything is configured. */
    static Guard none() {
        return new Guard(
                Integer.MAX_VALUE, Duration.ofDays(1), System::nanoTime, reason -> {}, (status, reason) -> new byte[0]);
    }

    HeadTime headTime() {
        return new HeadTime(head, clock);
    }
}
