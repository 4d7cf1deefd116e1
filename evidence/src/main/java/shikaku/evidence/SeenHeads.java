package shikaku.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Heads of other logs that wait for the next record: of each log the last, the one that waits longest first. */
final class SeenHeads {
    private final Map<String, TreeHead> waiting = new LinkedHashMap<>();
    private final Map<String, TreeHead> written = new LinkedHashMap<>(16, 0.75f, true);

    /** What stands in a record already is not written again. */
    synchronized void saw(SeenHead seen) {
        boolean known = seen.head().equals(written.get(seen.log()));
        if (!known && (waiting.containsKey(seen.log()) || waiting.size() < Limits.SEEN_HEADS)) {
            waiting.put(seen.log(), seen.head());
        }
    }

    synchronized Optional<SeenHead> next() {
        Optional<SeenHead> next =
                waiting.entrySet().stream().findFirst().map(entry -> new SeenHead(entry.getKey(), entry.getValue()));
        next.ifPresent(seen -> {
            waiting.remove(seen.log());
            written.put(seen.log(), seen.head());
            if (written.size() > Limits.SEEN_HEADS) {
                written.remove(written.keySet().iterator().next());
            }
        });
        return next;
    }
}
