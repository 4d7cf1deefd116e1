package shikaku.center.console;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import shikaku.center.Limits;

/** 回数: how often one account may try within a minute. There are as many accounts as the configuration names. For many threads. */
public final class Turns {
    private final InstantSource clock;
    private final Map<String, Deque<Instant>> taken = new HashMap<>();

    /** @param clock the real one */
    public Turns(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes a turn; false when there is none left for now. */
    public synchronized boolean take(String account) {
        Instant now = clock.instant();
        Deque<Instant> own = taken.computeIfAbsent(account, _ -> new ArrayDeque<>());
        while (!own.isEmpty() && own.getFirst().isBefore(now.minus(Limits.CONSOLE_SPAN))) {
            own.removeFirst();
        }
        if (own.size() >= Limits.CONSOLE_TURNS) {
            return false;
        }
        own.addLast(now);
        return true;
    }
}
