package shikaku.terminal.door;

import java.sql.SQLException;
import java.util.Optional;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.refusal.PageRefusal;
import shikaku.edge.refusal.PageRefusals;
import shikaku.edge.refusal.RefusedHandshake;
import shikaku.edge.refusal.RefusedHandshakes;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** 断りの証跡: who knocked at accounting's door with a certificate that lets nobody in, and what was refused before the terminal was asked. */
@Realizes(clauses = Clause.C17)
public final class RefusedConnections implements RefusedHandshakes, PageRefusals {
    private final Ledger ledger;

    public RefusedConnections(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void refused(RefusedHandshake handshake, int times) {
        write(RefusedHandshake.WHO, handshake.why(times), handshake.reason());
    }

    @Override
    public void refused(PageRefusal refusal, int times) {
        write(refusal.who(), refusal.listener() + " " + refusal.why(times), refusal.reason());
    }

    private void write(String who, String why, Reason reason) {
        try {
            ledger.write(new Deed(
                    Act.REQUEST_REFUSED,
                    who,
                    Optional.empty(),
                    Deed.How.UNKNOWN,
                    Optional.empty(),
                    Outcome.REFUSED,
                    why,
                    Optional.of(reason)));
        } catch (SQLException nothingWritten) {
            throw new IllegalStateException("a refusal is not on record", nothingWritten);
        }
    }
}
