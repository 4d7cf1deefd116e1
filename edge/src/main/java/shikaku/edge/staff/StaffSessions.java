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
import java.util.OptionalLong;
import java.util.function.Consumer;
import shikaku.edge.Limits;
import shikaku.edge.account.Standing;

/**
 * サインインの続く時間: a sign-in ends when nobody used it for {@link Limits#SESSION}, and {@link Limits#SESSION_WHOLE} after it began, whatever was done
 * with it; at once when its account ends, is over or is changed; and of more than {@link Limits#SESSIONS_OF_ONE} of one account the one that was used longest ago gives way. What counts as use is said by
 * whoever asks: a page that looks by itself whether there is news is not somebody who sits before it ({@link SessionWatch}). For many threads.
 */
public final class StaffSessions {
    private final InstantSource clock;
    private final Consumer<String> ended;
    private final Standing standing;
    private final Map<String, Deque<StaffSession>> byAccount = new HashMap<>();

    /**
     * None yet.
     *
     * @param ended is told of the account whose sign-in ended by itself, once it has
     * @param standing what an account is worth at this moment
     */
    public StaffSessions(InstantSource clock, Consumer<String> ended, Standing standing) {
        this.clock = clock;
        this.ended = ended;
        this.standing = standing;
    }

    /**
     * Somebody signed in.
     *
     * @param version of the account as it was when the password was compared
     * @param end makes it worth nothing
     */
    public StaffSession begin(String account, long version, Runnable end) {
        StaffSession begun = new StaffSession(account, version, clock.instant(), end);
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
                && now.isBefore(session.begun().plus(Limits.SESSION_WHOLE))
                && standing.of(session.account()).equals(OptionalLong.of(session.version()));
        if (!holds) {
            end(session);
        } else if (use) {
            session.use(now);
        }
        return holds;
    }

    /** An account is not as it was: whatever is open under it ends now, and does not wait to be asked for. */
    public void endOf(String account) {
        List<StaffSession> open;
        synchronized (this) {
            open = List.copyOf(byAccount.getOrDefault(account, new ArrayDeque<>()));
        }
        open.forEach(session -> holds(session, false));
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
