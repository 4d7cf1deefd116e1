package shikaku.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

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
 *
 * <p>A look at many is as many rows as name all of them, {@link Limits#LOOK_NAMES} in each ({@link #rows}): who was shown is never a number only.
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

    /** Whether that person's last look is so recent that whatever they still have before them unchanged is the same look. */
    public synchronized boolean lasts(String who) {
        Look before = last.get(who);
        return before != null && before.lasts(clock.instant());
    }

    /** It is on record. */
    public synchronized void recorded(String who, List<String> shown) {
        last.put(who, new Look(Set.copyOf(shown), clock.instant()));
        if (last.size() > Limits.LOOKERS) {
            last.remove(last.keySet().iterator().next());
        }
    }

    /**
     * One row of evidence of a look.
     *
     * @param why how many there were, and which of several rows it is
     * @param items opaque ids of the persons it names
     */
    public record Row(String why, List<String> items) {}

    /** The rows that name everybody on a list, in its order; all of them are to be on record before anything is shown. */
    public static List<Row> rows(List<String> shown) {
        int rows = Math.ceilDiv(shown.size(), Limits.LOOK_NAMES);
        String list = "list of " + shown.size();
        return IntStream.range(0, rows)
                .mapToObj(row -> new Row(
                        rows == 1 ? list : list + ", row " + (row + 1) + " of " + rows,
                        shown.stream()
                                .skip((long) row * Limits.LOOK_NAMES)
                                .limit(Limits.LOOK_NAMES)
                                .toList()))
                .toList();
    }

    /** The day is closed: nobody of it is shown any more. */
    public synchronized void clear() {
        last.clear();
    }

    private record Look(Set<String> shown, Instant at) {
        boolean isStill(Set<String> now, Instant when) {
            return shown.equals(now) && lasts(when);
        }

        boolean lasts(Instant when) {
            Duration since = Duration.between(at, when);
            return !since.isNegative() && since.compareTo(Limits.LOOK) < 0;
        }
    }
}
