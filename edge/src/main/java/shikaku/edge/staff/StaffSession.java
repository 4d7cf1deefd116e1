package shikaku.edge.staff;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** One sign-in (サインイン) of one account, from its beginning to its end. For many threads. */
public final class StaffSession {
    private final String account;
    private final long version;
    private final Instant begun;
    private final Runnable end;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Instant used;

    StaffSession(String account, long version, Instant begun, Runnable end) {
        this.account = account;
        this.version = version;
        this.begun = begun;
        this.end = end;
        this.used = begun;
    }

    /** Whose. */
    public String account() {
        return account;
    }

    /** Of the account as it was read at the sign-in: after every change of it the sign-in is worth nothing. */
    long version() {
        return version;
    }

    Instant begun() {
        return begun;
    }

    Instant used() {
        return used;
    }

    void use(Instant now) {
        used = now;
    }

    /** Whether it was ended by somebody: whatever still goes on under it stops. */
    public boolean isOver() {
        return over.get();
    }

    /** False when it was over already. */
    boolean end() {
        boolean first = over.compareAndSet(false, true);
        if (first) {
            end.run();
        }
        return first;
    }

    /** The container ended it, or the sign-out did. */
    void ended() {
        over.set(true);
    }
}
