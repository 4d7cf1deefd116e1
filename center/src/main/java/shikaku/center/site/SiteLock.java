package shikaku.center.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import shikaku.center.Limits;

/**
 * One at a time in the authority's folder: an operator, the running center, and two openings of the folder by one program. Whoever dies
 * holding it lets it go, so that whoever holds it sees what others began either done or broken off for ever.
 *
 * @param folder of the authority
 */
record SiteLock(Path folder) {
    private static final Duration PAUSE = Duration.ofMillis(5);

    /** Waits for the lock; closing what is returned gives it back. */
    FileChannel take() throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            wait(channel);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The system makes processes wait for each other, but tells another holder in this very process by an exception. */
    private static void wait(FileChannel channel) throws IOException {
        long tries = Limits.SITE_LOCK_WAIT.dividedBy(PAUSE);
        for (long i = 0; i < tries; i++) {
            try {
                channel.lock();
                return;
            } catch (OverlappingFileLockException heldHere) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        throw new IOException("the authority's folder is in use");
    }
}
