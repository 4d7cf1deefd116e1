package shikaku.terminal.sign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInNumber;

/**
 * Gives every check-in at the kiosk its sign: never one that another of the last {@link Limits#SIGNS} bears, and never the colour or the
 * animal of the one before. Kept in memory alone: after a start, who came before it has none, rather than another than they saw.
 */
public final class Signs {
    private final RandomGenerator random;
    private final SequencedMap<CheckInNumber, Sign> given = new LinkedHashMap<>();

    public Signs(RandomGenerator random) {
        this.random = random;
    }

    /** The sign of a check-in that begins. */
    public synchronized Sign give(CheckInNumber begun) {
        if (given.size() == Limits.SIGNS) {
            given.pollFirstEntry();
        }
        List<Sign> free = Sign.ALL.stream()
                .filter(sign -> !given.containsValue(sign))
                .filter(sign ->
                        given.isEmpty() || !sign.resembles(given.lastEntry().getValue()))
                .toList();
        Sign sign = free.get(random.nextInt(free.size()));
        given.put(begun, sign);
        return sign;
    }

    /** What the kiosk showed of this check-in; empty for one without a card, and for one of long ago. */
    public synchronized Optional<Sign> of(CheckInNumber number) {
        return Optional.ofNullable(given.get(number));
    }
}
