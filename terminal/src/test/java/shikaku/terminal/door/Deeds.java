package shikaku.terminal.door;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** A ledger that keeps deeds in memory, or breaks. */
final class Deeds implements Ledger {
    final List<Deed> written = new CopyOnWriteArrayList<>();
    boolean broken;

    @Override
    public void write(Deed deed, Work work) throws SQLException {
        if (broken) {
            throw new SQLException("full");
        }
        written.add(deed);
    }

    @Override
    public <T> T read(Query<T> query) {
        throw new IllegalStateException("nothing is read here");
    }
}
