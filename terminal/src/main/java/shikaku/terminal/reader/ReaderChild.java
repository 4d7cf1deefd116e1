package shikaku.terminal.reader;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.EndOfReader;

/** A reader as a process of this machine: whether it lives, and how it ends. */
record ReaderChild(Process process) {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderChild.class);

    /** How a reader ends that must be protected and is not. */
    private static final int NOT_PROTECTED = 3;

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it has ended by itself because its machine refused to protect it. */
    boolean endedUnprotected() {
        return gone() && process.exitValue() == NOT_PROTECTED;
    }

    /** Ends one that has served nobody and holds nothing. */
    void discard() {
        process.destroyForcibly();
        if (!gone()) {
            LOG.error("a reader process that was killed is still there");
        }
    }

    /** @param sayEnd tells it to end by itself */
    EndOfReader end(Runnable sayEnd) {
        if (!process.isAlive()) {
            return EndOfReader.FOUND_DEAD;
        }
        sayEnd.run();
        if (gone()) {
            return EndOfReader.ENDED;
        }
        process.destroy();
        if (!gone()) {
            process.destroyForcibly();
        }
        return gone() ? EndOfReader.KILLED : EndOfReader.STILL_THERE;
    }

    private boolean gone() {
        try {
            return process.waitFor(Limits.READER_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return false;
        }
    }
}
