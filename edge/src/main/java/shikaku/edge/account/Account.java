package shikaku.edge.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An account as the book has it now.
 *
 * @param name what is typed at sign-in
 * @param particulars whose and for what
 * @param secret what they sign in with
 * @param ended 抹消済み
 * @param version number of the last line about it; 0 for one of the configuration
 */
public record Account(String name, Particulars particulars, Secret secret, boolean ended, long version) {
    /** Whether somebody may be signed in to it. */
    public boolean holds(LocalDate today, Instant now) {
        return worksOn(today) && secret.holds(now);
    }

    /** Whether that day is within its time. */
    public boolean worksOn(LocalDate today) {
        return !ended && particulars.covers(today);
    }

    /** Where it stands. */
    public State state(LocalDate today) {
        if (ended) {
            return State.ENDED;
        }
        if (today.isBefore(particulars.begins())) {
            return State.NOT_BEGUN;
        }
        return particulars.covers(today) ? secret.isCode() ? State.NO_PASSWORD : State.WORKS : State.OVER;
    }

    /** The same after another line of the book. */
    Account after(AccountAct act) {
        return new Account(
                name,
                act.particulars().orElse(particulars),
                act.secret().orElse(secret),
                ended || act.kind() == AccountAct.Kind.ENDED,
                act.number());
    }

    /** The first line about it. */
    static Optional<Account> of(AccountAct act) {
        return act.particulars()
                .flatMap(particulars -> act.secret()
                        .map(secret -> new Account(act.account(), particulars, secret, false, act.number())));
    }

    /** Where an account stands. */
    public enum State {
        WORKS,
        /** Its code was not used yet. */
        NO_PASSWORD,
        NOT_BEGUN,
        /** Its last day has passed. */
        OVER,
        /** 抹消済み. */
        ENDED
    }
}
