package shikaku.terminal.reader;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** A ledger that keeps deeds in memory, or breaks. */
final class FakeLedger implements Ledger {
    final List<Deed> deeds = new ArrayList<>();
    boolean broken;

    @Override
    public void write(Deed deed, Work work) throws SQLException {
        if (broken) {
            throw new SQLException("full");
        }
        deeds.add(deed);
    }

    @Override
    public <T> T read(Query<T> query) {
        throw new IllegalStateException("nothing is read here");
    }
}
