package shikaku.reader;

import java.time.Duration;

/**
 * How long the reader may take for one thing. A call that hangs in a driver cannot be interrupted, so nothing of this process can be trusted any more:
 * it ends, and the next process starts anew.
 *
 * @param longest before that
 * @param over ends the process
 */
record Patience(Duration longest, Runnable over) {
    /** Runs from now until it is closed. */
    Lifetime begin() {
        Lifetime running = new Lifetime(longest, over);
        running.begin();
        return running;
    }
}
