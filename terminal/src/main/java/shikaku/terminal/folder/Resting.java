package shikaku.terminal.folder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 間合い of requests that are {@link NotYet not answered yet}. Pauses double up to a longest one, and each request's are longer or shorter by its
 * name, which is random: the terminals of a whole country do not all come back in the same second. A restart asks at once.
 */
final class Resting {
    private static final int PARTS = 256;

    private final Map<String, Rest> rests = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Resting(InstantSource clock) {
        this.clock = clock;
    }

    /** @param since when it was asked last */
    private record Rest(Instant since, Duration pause) {}

    /** It was asked once more, and has no answer yet. */
    void again(String id) {
        rests.merge(
                id, new Rest(clock.instant(), Limits.FIRST_REST), (last, now) -> new Rest(now.since(), longer(last)));
    }

    private static Duration longer(Rest last) {
        Duration doubled = last.pause().multipliedBy(2);
        return doubled.compareTo(Limits.LONGEST_REST) < 0 ? doubled : Limits.LONGEST_REST;
    }

    /** Whether it is too early to ask again; a clock that was set back makes nobody wait longer. */
    boolean rests(String id) {
        return Optional.ofNullable(rests.get(id))
                .filter(rest -> {
                    Duration gone = Duration.between(rest.since(), clock.instant());
                    return !gone.isNegative() && gone.compareTo(taken(id, rest.pause())) < 0;
                })
                .isPresent();
    }

    /** Half to one and a half of a pause. */
    private static Duration taken(String id, Duration pause) {
        return pause.dividedBy(2)
                .plus(pause.multipliedBy(Math.floorMod(id.hashCode(), PARTS)).dividedBy(PARTS));
    }

    /** Forgets all but these. */
    void retain(Set<String> ids) {
        rests.keySet().retainAll(ids);
    }
}
