package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInEnded;

/**
 * 処理の試み: how often a request was in hand, told by a file beside it that stays when the program dies with it. A request that fells the program
 * would fell it at every start; so after some deaths it is answered with an error. Others that were in hand beside it are not to blame: whatever
 * was left by a death is in hand alone, one after the other. A bulk one, which may take half an hour, waits for the single ones before it and
 * keeps none waiting.
 */
final class Attempts {
    private static final String IN_HAND = ".in-hand";
    private static final byte[] ONCE = {'.'};

    private final ReentrantLock aloneOfSingles = new ReentrantLock(true);
    private final ReentrantLock aloneOfBulk = new ReentrantLock(true);

    /** A request in hand until this is closed. */
    final class Attempt implements AutoCloseable {
        private final Path sign;
        private final ReentrantLock alone;

        private Attempt(Path sign, ReentrantLock alone) {
            this.sign = sign;
            this.alone = alone;
        }

        /** It is out of hand, whatever came of it, and the program lives. */
        @Override
        public void close() throws IOException {
            try {
                Files.deleteIfExists(sign);
            } finally {
                release(alone);
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
        boolean bulk =
                RequestKind.of(request.name()).filter(RequestKind::isBulk).isPresent();
        ReentrantLock alone = bulk ? aloneOfBulk : aloneOfSingles;
        if (deaths > 0) {
            alone.lock();
        }
        try {
            if (deaths > 0 && bulk) {
                awaitSingles();
            }
            return begin(sign, deaths, alone);
        } catch (CheckInEnded | IOException notBegun) {
            release(alone);
            throw notBegun;
        }
    }

    /** Whoever waits for its turn among them was there first. */
    private void awaitSingles() {
        aloneOfSingles.lock();
        aloneOfSingles.unlock();
    }

    private Attempt begin(Path sign, long deaths, ReentrantLock alone) throws CheckInEnded, IOException {
        if (deaths >= Limits.DEATHS) {
            Files.delete(sign);
            throw new CheckInEnded(Reason.REQUEST_FELLED_PROGRAM);
        }
        Files.write(sign, ONCE, StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
        return new Attempt(sign, alone);
    }

    private static void release(ReentrantLock alone) {
        if (alone.isHeldByCurrentThread()) {
            alone.unlock();
        }
    }
}
