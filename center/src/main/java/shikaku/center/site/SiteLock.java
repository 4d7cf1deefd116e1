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
 * @param patience how long to wait for another, who may stand still for ever
 */
record SiteLock(Path folder, Duration patience) {
    private static final Duration PAUSE = Duration.ofMillis(5);

    SiteLock(Path folder) {
        this(folder, Limits.SITE_LOCK_WAIT);
    }

    /**
     * Waits for the lock; closing what is returned gives it back.
     *
     * @throws IOException in one sentence, when another still has it after {@link #patience}
     */
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

    private void wait(FileChannel channel) throws IOException {
        long tries = patience.dividedBy(PAUSE);
        for (long i = 0; i < tries; i++) {
            if (isMine(channel)) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IOException("機関証明書のフォルダを別の操作が使っています。終わってからもう一度実行してください"
                + " / another command works in the authority's folder; try again when it has ended: " + folder);
    }

    /** The system says no to another process, and tells another holder in this very process by an exception. */
    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }
}
