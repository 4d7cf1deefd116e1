package shikaku.terminal.later;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import shikaku.terminal.Limits;

/** 追いつき: one thing owed at a time, one of each kind in turn. Each kind has pauses of its own: one of which nothing succeeds keeps no other waiting. */
public final class CatchUp {
    private final List<Kind> kinds;
    private final AtomicBoolean afresh = new AtomicBoolean();

    /** @param kinds in the order in which they are looked at */
    public CatchUp(List<Kind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** One kind and its pauses, which others may share. */
    public record Kind(Owed owed, Pauses pauses) {
        private void look() {
            if (pauses.left().isZero()) {
                pauses.after(owed.next());
            }
        }
    }

    /** The line is back: whatever pauses is tried soon. Waits for no look under way. */
    public void afresh() {
        afresh.set(true);
    }

    /** Tries one of each kind whose pause is over. Returns how long to wait before the next look. */
    public synchronized Duration look() {
        if (afresh.getAndSet(false)) {
            kinds.forEach(kind -> kind.pauses().cutShort());
        }
        kinds.forEach(Kind::look);
        return kinds.stream()
                .map(kind -> kind.pauses().left())
                .min(Comparator.naturalOrder())
                .orElse(Limits.CATCH_UP_IDLE);
    }
}
