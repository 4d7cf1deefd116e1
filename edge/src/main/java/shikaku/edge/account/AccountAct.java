package shikaku.edge.account;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the book. Lines are added and never changed.
 *
 * @param number counts from 1; a number once taken is taken for ever
 * @param kind what was done
 * @param account its name
 * @param particulars of a registration or a change
 * @param request what it was done on; absent only where somebody chose their own password
 * @param by the account that did it
 * @param at the moment
 * @param secret where a new one was given or chosen
 */
public record AccountAct(
        long number,
        Kind kind,
        String account,
        Optional<Particulars> particulars,
        Optional<WrittenRequest> request,
        String by,
        Instant at,
        Optional<Secret> secret) {
    AccountAct with(Optional<Particulars> said, Optional<WrittenRequest> paper, Optional<Secret> given) {
        return new AccountAct(number, kind, account, said, paper, by, at, given);
    }

    /** What was done. Names are stored; a name is never reused for something else. */
    public enum Kind {
        /** 登録, with a code to choose a password with. */
        REGISTERED,
        /** 変更 of role, employer or period. */
        CHANGED,
        /** 抹消: for ever. */
        ENDED,
        /** Another code, because a password was forgotten or not chosen in time. */
        CODE_GIVEN,
        /** Its owner chose a password. */
        PASSWORD_CHOSEN
    }
}
