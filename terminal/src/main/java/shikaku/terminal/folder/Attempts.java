package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInEnded;

/**
 * 処理の試み: how often a request was in hand, told by a file beside it that stays when the program dies with it. A request that fells the program
 * would fell it at every start; so after some deaths it is answered with an error. Others that were in hand beside it are not to blame: whatever
 * was left by a death is in hand alone, one after the other.
 */
final class Attempts {
    private static final String IN_HAND = ".in-hand";
    private static final byte[] ONCE = {'.'};

    private final ReentrantLock alone = new ReentrantLock();

    /** A request in hand until this is closed. */
    final class Attempt implements AutoCloseable {
        private final Path sign;

        private Attempt(Path sign) {
            this.sign = sign;
        }

        /** It is out of hand, whatever came of it, and the program lives. */
        @Override
        public void close() throws IOException {
            try {
                Files.deleteIfExists(sign);
            } finally {
                release();
            }
        }
    }

    /**
     * Takes it in hand.
     *
     * @throws CheckInEnded when the program has died {@link Limits#DEATHS} times with it in hand
     */
    Attempt begin(Claimed request) throws CheckInEnded, IOException {
        Path sign = request.place().resolve(IN_HAND);
        long deaths = Files.exists(sign) ? Files.size(sign) : 0;
        if (deaths > 0) {
            alone.lock();
        }
        try {
            return begin(sign, deaths);
        } catch (CheckInEnded | IOException notBegun) {
            release();
            throw notBegun;
        }
    }

    private Attempt begin(Path sign, long deaths) throws CheckInEnded, IOException {
        if (deaths >= Limits.DEATHS) {
            Files.delete(sign);
            throw new CheckInEnded(Reason.REQUEST_FELLED_PROGRAM);
        }
        Files.write(sign, ONCE, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return new Attempt(sign);
    }

    private void release() {
        if (alone.isHeldByCurrentThread()) {
            alone.unlock();
        }
    }
}
