package shikaku.edge.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import shikaku.message.Reason;

/** A book that remembers while the test runs, and breaks when it is told to. */
final class BookInMemory implements AccountStore {
    final List<AccountAct> acts = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    boolean broken;

    @Override
    public List<AccountAct> all() {
        return List.copyOf(acts);
    }

    @Override
    public void keep(List<AccountAct> more) {
        if (broken) {
            throw new IllegalStateException("the disk is full");
        }
        acts.addAll(more);
    }

    @Override
    public void refused(String by, String account, Reason reason) {
        refused.add(by + " " + account + " " + reason);
    }

    @Override
    public Used usedSince(Instant since) {
        return new Used(Set.of("hanako"), true);
    }
}
