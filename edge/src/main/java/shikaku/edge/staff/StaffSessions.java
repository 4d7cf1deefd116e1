package shikaku.edge.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import shikaku.edge.Limits;

/**
 * サインインの続く時間: a sign-in ends when nobody used it for {@link Limits#SESSION}, and {@link Limits#SESSION_WHOLE} after it began, whatever was done
 * with it; and of more than {@link Limits#SESSIONS_OF_ONE} of one account the one that was used longest ago gives way. What counts as use is said by
 * whoever asks: a page that looks by itself whether there is news is not somebody who sits before it ({@link SessionWatch}). For many threads.
 */
public final class StaffSessions {
    private final InstantSource clock;
    private final Consumer<String> ended;
    private final Map<String, Deque<StaffSession>> byAccount = new HashMap<>();

    /** @param ended is told of the account whose sign-in ended by itself, once it has */
    public StaffSessions(InstantSource clock, Consumer<String> ended) {
        this.clock = clock;
        this.ended = ended;
    }

    /**
     * Somebody signed in.
     *
     * @param end makes it worth nothing
     */
    public StaffSession begin(String account, Runnable end) {
        StaffSession begun = new StaffSession(account, clock.instant(), end);
        overMany(begun).forEach(this::end);
        return begun;
    }

    private synchronized List<StaffSession> overMany(StaffSession begun) {
        Deque<StaffSession> all = byAccount.computeIfAbsent(begun.account(), account -> new ArrayDeque<>());
        all.add(begun);
        return all.size() <= Limits.SESSIONS_OF_ONE
                ? List.of()
                : all.stream().min(Comparator.comparing(StaffSession::used)).stream()
                        .toList();
    }

    /** Whether a sign-in still holds; where its time is over it ends here. */
    public boolean holds(StaffSession session, boolean use) {
        Instant now = clock.instant();
        boolean holds = now.isBefore(session.used().plus(Limits.SESSION))
                && now.isBefore(session.begun().plus(Limits.SESSION_WHOLE));
        if (!holds) {
            end(session);
        } else if (use) {
            session.use(now);
        }
        return holds;
    }

    /** How long until it ends if nobody uses it. */
    public Duration left(StaffSession session) {
        Instant idle = session.used().plus(Limits.SESSION);
        Instant whole = session.begun().plus(Limits.SESSION_WHOLE);
        return Duration.between(clock.instant(), idle.isBefore(whole) ? idle : whole);
    }

    /** It is over, by whatever way. */
    synchronized void forget(StaffSession session) {
        Deque<StaffSession> all = byAccount.getOrDefault(session.account(), new ArrayDeque<>());
        all.remove(session);
        if (all.isEmpty()) {
            byAccount.remove(session.account());
        }
    }

    private void end(StaffSession session) {
        forget(session);
        if (session.end()) {
            ended.accept(session.account());
        }
    }
}
