package shikaku.accounting.evidence;

import java.time.InstantSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.staff.StaffEvidence;
import shikaku.evidence.Act;
import shikaku.message.Reason;

/** サインインの証跡: which clerk signed in and out, and who did not. */
@Realizes(clauses = Clause.C17)
public final class ClerkSignIns implements StaffEvidence {
    private final Operations operations;
    private final InstantSource clock;

    public ClerkSignIns(Operations operations, InstantSource clock) {
        this.operations = operations;
        this.clock = clock;
    }

    @Override
    public void signedIn(String account) {
        operations.signed(clock.instant(), Act.SIGNED_IN, account);
    }

    @Override
    public void refused(String account, Reason reason, int times) {
        operations.signInRefused(clock.instant(), account, reason, times);
    }

    @Override
    public void signedOut(String account) {
        operations.signed(clock.instant(), Act.SIGNED_OUT, account);
    }
}
