package shikaku.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 閲覧の記録: which looks at a list of persons are looks of their own. The page asks for its list again and again by itself, and a row of evidence for
 * each time would bury the others. So a person's look is a new one, and goes on record before anything is shown,
 *
 * <ul>
 *   <li>when somebody stands on the list who did not at that person's last look, or somebody is gone from it;
 *   <li>when their last look is {@link Limits#LOOK} ago, also if the page was open all the time: they are still looking;
 *   <li>when too many others, more than {@link Limits#LOOKERS}, have looked since, or what was remembered was cleared.
 * </ul>
 *
 * The same unchanged list within that time is the same look. A list with nobody on it is none.
 */
public final class Looks {
    private final InstantSource clock;
    private final Map<String, Look> last = new LinkedHashMap<>(16, 0.75f, true);

    public Looks(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Whether this is to be put on record.
     *
     * @param who the account
     * @param shown opaque ids of the persons on the list
     */
    public synchronized boolean isNew(String who, List<String> shown) {
        Look before = last.get(who);
        return !shown.isEmpty() && (before == null || !before.isStill(Set.copyOf(shown), clock.instant()));
    }

    /** It is on record. */
    public synchronized void recorded(String who, List<String> shown) {
        last.put(who, new Look(Set.copyOf(shown), clock.instant()));
        if (last.size() > Limits.LOOKERS) {
            last.remove(last.keySet().iterator().next());
        }
    }

    /** The day is closed: nobody of it is shown any more. */
    public synchronized void clear() {
        last.clear();
    }

    private record Look(Set<String> shown, Instant at) {
        boolean isStill(Set<String> now, Instant when) {
            Duration since = Duration.between(at, when);
            return shown.equals(now) && !since.isNegative() && since.compareTo(Limits.LOOK) < 0;
        }
    }
}
