package shikaku.terminal.desk;

import java.sql.SQLException;
import java.util.Optional;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.staff.StaffEvidence;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** サインインの証跡: who of the reception signed in and out, and who did not. */
@Realizes(clauses = Clause.C17)
public final class DeskSignIns implements StaffEvidence {
    private final Ledger ledger;

    public DeskSignIns(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void signedIn(String account) {
        write(Deed.done(Act.SIGNED_IN, account, Optional.empty(), "desk"));
    }

    @Override
    public void refused(String account, Reason reason, int times) {
        write(new Deed(
                Act.SIGNED_IN,
                account,
                Optional.empty(),
                Deed.How.UNKNOWN,
                Optional.empty(),
                Outcome.REFUSED,
                times == 1 ? "desk" : "desk, " + times + " times",
                Optional.of(reason)));
    }

    @Override
    public void signedOut(String account) {
        write(Deed.done(Act.SIGNED_OUT, account, Optional.empty(), "desk"));
    }

    private void write(Deed deed) {
        try {
            ledger.write(deed);
        } catch (SQLException nothingWritten) {
            throw new IllegalStateException("no evidence, no sign-in", nothingWritten);
        }
    }
}
