package shikaku.accounting.door;

import java.time.Duration;

/** How a loop waits; tests do not. */
@FunctionalInterface
public interface Pause {
    /** @throws InterruptedException when the program ends meanwhile */
    void take(Duration duration) throws InterruptedException;
}
