package shikaku.center.distribution;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * 順番: one at a time changes what is offered, over all processes; whoever dies gives it back. Nothing that can take long is done in it: files are copied and
 * tried before.
 */
final class Turn implements AutoCloseable {
    /** A lock of a file is a process's: its threads need one among themselves. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    /** Another one has it and does not give it back. */
    static final class NotGiven extends IOException {
        private static final long serialVersionUID = 1;

        NotGiven() {
            super("another publication does not end");
        }
    }

    /** @throws NotGiven when another does not end within {@link Limits#TURN} */
    static Turn take(Path data) throws IOException {
        return take(data, Limits.TURN);
    }

    /** @param patience for both locks together */
    static Turn take(Path data, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        if (!isFreeHere(patience)) {
            throw new NotGiven();
        }
        try {
            return new Turn(locked(data.resolve("publishing.lock"), end));
        } catch (IOException | RuntimeException e) {
            HERE.unlock();
            throw e;
        }
    }

    private static boolean isFreeHere(Duration patience) throws IOException {
        try {
            return HERE.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** {@code lock()} would wait for as long as the other lives. */
    private static FileChannel locked(Path file, long end) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            while (channel.tryLock() == null) {
                waitUntil(end);
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void waitUntil(long end) throws IOException {
        if (System.nanoTime() - end >= 0) {
            throw new NotGiven();
        }
        try {
            Thread.sleep(Limits.TURN_LOOKED_AT);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted", e);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HERE.unlock();
        }
    }
}
