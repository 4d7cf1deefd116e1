package shikaku.accounting.evidence;

import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.staff.StaffEvidence;
import shikaku.evidence.Act;
import shikaku.message.Reason;

/** サインインの証跡: which clerk signed in and out, and who did not. */
@Realizes(clauses = Clause.C17)
public final class ClerkSignIns implements StaffEvidence {
    private final Operations operations;

    public ClerkSignIns(Operations operations) {
        this.operations = operations;
    }

    @Override
    public void signedIn(String account) {
        operations.signed(Act.SIGNED_IN, account);
    }

    @Override
    public void refused(String account, Reason reason, int times) {
        operations.signInRefused(account, reason, times);
    }

    @Override
    public void signedOut(String account) {
        operations.signed(Act.SIGNED_OUT, account);
    }
}
