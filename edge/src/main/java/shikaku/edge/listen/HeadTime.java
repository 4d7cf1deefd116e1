package shikaku.edge.listen;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * 要求の先頭の期限: how long one connection takes for something that must come as a whole, a handshake or the head of a request. Tomcat waits anew after each byte,
 * so whoever sends one now and then would keep the connection for ever. Asked whenever something came and it is still not all; a connection on which nothing
 * comes is Tomcat's to close.
 */
final class HeadTime {
    private final Duration most;
    private final LongSupplier clock;
    private @Nullable Object whose;
    private long begun;

    /** @param clock in nanoseconds */
    HeadTime(Duration most, LongSupplier clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Not all of it is there yet: whether that has been so for too long. The same holder may serve another connection meanwhile. */
    boolean isOver(Object connection) {
        if (whose != connection) {
            whose = connection;
            begun = clock.getAsLong();
            return false;
        }
        return clock.getAsLong() - begun > most.toNanos();
    }

    /** It came, and what comes next begins anew. */
    void complete() {
        whose = null;
    }
}
