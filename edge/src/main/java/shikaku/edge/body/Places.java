package shikaku.edge.body;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Places for large bodies, of which no client has more than its share. For many threads. */
final class Places {
    private final int all;
    private final int each;
    private final Map<Object, Integer> taken = new HashMap<>();

    Places(int all, int each) {
        this.all = all;
        this.each = each;
    }

    /** Takes one; or why there is none. */
    synchronized Optional<Body.Missing> take(Object whose) {
        if (taken.getOrDefault(whose, 0) >= each) {
            return Optional.of(new Body.ShareTaken());
        }
        if (taken.values().stream().mapToInt(Integer::intValue).sum() >= all) {
            return Optional.of(new Body.NoPlace());
        }
        taken.merge(whose, 1, Integer::sum);
        return Optional.empty();
    }

    synchronized void giveBack(Object whose) {
        taken.computeIfPresent(whose, (client, places) -> places > 1 ? places - 1 : null);
    }
}
