package shikaku.terminal.door;

import java.sql.SQLException;
import java.util.Optional;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.refusal.RefusedHandshake;
import shikaku.edge.refusal.RefusedHandshakes;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** 接続の拒否の証跡: who knocked at accounting's door with a certificate that lets nobody in. */
@Realizes(clauses = Clause.C17)
public final class RefusedConnections implements RefusedHandshakes {
    private final Ledger ledger;

    public RefusedConnections(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void refused(RefusedHandshake handshake, int times) {
        try {
            ledger.write(new Deed(
                    Act.REQUEST_REFUSED,
                    RefusedHandshake.WHO,
                    Optional.empty(),
                    Deed.How.UNKNOWN,
                    Optional.empty(),
                    Outcome.REFUSED,
                    handshake.why(times),
                    Optional.of(handshake.reason())));
        } catch (SQLException nothingWritten) {
            throw new IllegalStateException("a refused connection is not on record", nothingWritten);
        }
    }
}
