package shikaku.town.traces;

import java.util.Set;

/**
 * What a search came to at one place.
 *
 * @param place a process or a folder, for people
 * @param bytes that were looked at
 * @param found nothing of what was found, only that it was
 */
public record Looked(String place, long bytes, Set<Trace> found) {
    public Looked {
        found = Set.copyOf(found);
    }
}
