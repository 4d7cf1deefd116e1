package shikaku.accounting.door;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shikaku.accounting.Limits;
import shikaku.edge.time.RealClock;

/**
 * 待ち: the pauses before questions that nobody has answered yet are asked again. Each has a pause of its own that grows, so that one of them keeps no other waiting; when
 * several in a row go unanswered nobody is there to answer, and all of them wait. For one thread.
 *
 * @param <Q> what tells one question from another
 */
public final class Pauses<Q> {
    private final BackOff backOff;
    private final RealClock time;
    private final Map<Q, Tries> tries = new HashMap<>();
    private final Set<Q> inARow = new HashSet<>();
    private int stops;

    public Pauses(BackOff backOff, RealClock time) {
        this.backOff = backOff;
        this.time = time;
    }

    private record Tries(int count, Instant again) {}

    /** Whether its pause is over. */
    public boolean isDue(Q question) {
        return Optional.ofNullable(tries.get(question))
                .filter(one -> one.again().isAfter(time.instant()))
                .isEmpty();
    }

    /** It is answered for good or ill: nothing of it is remembered. */
    public void answered(Q question) {
        tries.remove(question);
        somebodyIsThere();
    }

    /** Somebody answered that it is not ready. */
    public void underWay(Q question) {
        pause(question);
        somebodyIsThere();
    }

    /** Nobody answered it. Returns how long to wait before asking anything at all, when so many in a row went like this. */
    public Optional<Duration> unanswered(Q question) {
        pause(question);
        inARow.add(question);
        if (inARow.size() < Limits.UNANSWERED_IN_A_ROW) {
            return Optional.empty();
        }
        stops++;
        return Optional.of(backOff.after(stops));
    }

    private void pause(Q question) {
        int count = Optional.ofNullable(tries.get(question)).map(Tries::count).orElse(0) + 1;
        tries.put(question, new Tries(count, time.instant().plus(backOff.after(count))));
    }

    private void somebodyIsThere() {
        inARow.clear();
        stops = 0;
    }
}
