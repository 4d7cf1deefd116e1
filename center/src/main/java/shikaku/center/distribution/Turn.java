package shikaku.center.distribution;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** 順番: one publication at a time, over all processes; whoever dies gives it back. */
final class Turn implements AutoCloseable {
    /** A lock of a file is a process's: its threads need one among themselves. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException when another does not end within {@link Limits#TURN}. */
    static Turn take(Path data) throws IOException {
        if (!waited()) {
            throw new IOException("another publication does not end");
        }
        try {
            FileChannel channel = FileChannel.open(
                    data.resolve("publishing.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.lock();
            assert held.isValid();
            return new Turn(channel);
        } catch (IOException | RuntimeException e) {
            HERE.unlock();
            throw e;
        }
    }

    private static boolean waited() throws IOException {
        try {
            return HERE.tryLock(Limits.TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
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
