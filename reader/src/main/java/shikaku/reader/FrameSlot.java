package shikaku.reader;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where one frame waits while another is looked at. A newer one takes its place: an old picture of somebody who has moved helps nobody. */
final class FrameSlot {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private final Deque<Frame> waiting = new ArrayDeque<>(1);
    private boolean closed;

    /** Puts it there; whoever sent the one before is told that nobody looked at it. */
    void put(Frame frame) {
        lock.lock();
        try {
            if (closed) {
                frame.reply().complete(Reply.NOT_NOW);
                return;
            }
            empty();
            waiting.add(frame);
            came.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the frame, or waits for one; empty when none came, or none is wanted any more. */
    Optional<Frame> take(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = came.awaitNanos(left);
            }
            return Optional.ofNullable(waiting.poll());
        } finally {
            lock.unlock();
        }
    }

    /** Drops what waits and takes no more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            empty();
            came.signal();
        } finally {
            lock.unlock();
        }
    }

    private void empty() {
        while (!waiting.isEmpty()) {
            waiting.remove().reply().complete(Reply.word("skipped"));
        }
    }
}
