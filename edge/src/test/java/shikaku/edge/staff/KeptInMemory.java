package shikaku.edge.staff;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import shikaku.message.Reason;

/** Evidence as lines in memory; it can be out of order, as a full disk makes it. */
public final class KeptInMemory implements StaffEvidence {
    private final List<String> rows = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    public List<String> rows() {
        return rows;
    }

    public void broken(boolean now) {
        broken = now;
    }

    @Override
    public void signedIn(String account) {
        keep("in " + account);
    }

    @Override
    public void refused(String account, Reason reason, int times) {
        keep(reason + " " + account + " " + times);
    }

    @Override
    public void signedOut(String account) {
        keep("out " + account);
    }

    private void keep(String row) {
        if (broken) {
            throw new IllegalStateException("the disk is full");
        }
        rows.add(row);
    }
}
