package shikaku.edge.staff;

import shikaku.message.Reason;

/**
 * 証跡: how a program keeps evidence of its staff's signing in and out. A program with staff pages provides one as a bean. Whatever
 * it throws, nobody is signed in without evidence of it.
 */
public interface StaffEvidence {
    /** Stands for a name of which there is no account: what was typed may be a password or a patient's name. */
    String NO_ACCOUNT = "no-account";

    /** Somebody signed in. */
    void signedIn(String account);

    /**
     * Somebody did not.
     *
     * @param account whose name was typed, or {@link #NO_ACCOUNT}
     * @param reason SIGN_IN_REFUSED or SIGN_IN_WAITS
     * @param times more than 1 when many were refused within a minute and are told as one
     */
    void refused(String account, Reason reason, int times);

    /** Somebody signed out. */
    void signedOut(String account);
}
