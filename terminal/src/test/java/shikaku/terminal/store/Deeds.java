package shikaku.terminal.store;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A ledger that keeps deeds in memory, or breaks. */
public final class Deeds implements Ledger {
    public final List<Deed> written = new CopyOnWriteArrayList<>();
    public boolean broken;

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
