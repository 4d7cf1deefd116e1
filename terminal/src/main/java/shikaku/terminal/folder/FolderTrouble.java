package shikaku.terminal.folder;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.message.Reason;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/**
 * 連携フォルダの障害: what keeps the folders from serving is on record once, when it begins, and on the desk's page as long as it lasts. A site
 * without folders has none.
 */
public final class FolderTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(FolderTrouble.class);

    private final Ledger ledger;
    private final Runnable changed;
    private final Set<Reason> onRecord = EnumSet.noneOf(Reason.class);
    private volatile List<Reason> notices = List.of();

    /** @param changed told when there is something new for the desk */
    public FolderTrouble(Ledger ledger, Runnable changed) {
        this.ledger = ledger;
        this.changed = changed;
    }

    /** What the desk is to know about the folders. */
    public List<Reason> notices() {
        return notices;
    }

    /** It is so now: what cannot be written down is shown all the same, and written down as soon as it can be. */
    public synchronized void is(Reason reason, boolean so) {
        if (so) {
            record(reason);
        } else {
            onRecord.remove(reason);
        }
        show(reason, so);
    }

    private void record(Reason reason) {
        if (onRecord.contains(reason)) {
            return;
        }
        try {
            ledger.write(Deed.refused(Deed.TERMINAL, Optional.empty(), reason));
            onRecord.add(reason);
        } catch (SQLException unwritten) {
            LOG.error("trouble with the folders could not be written down: {}", unwritten.getErrorCode());
        }
    }

    private void show(Reason reason, boolean so) {
        Set<Reason> shown = EnumSet.noneOf(Reason.class);
        shown.addAll(notices);
        if (so ? shown.add(reason) : shown.remove(reason)) {
            notices = List.copyOf(shown);
            changed.run();
        }
    }
}
