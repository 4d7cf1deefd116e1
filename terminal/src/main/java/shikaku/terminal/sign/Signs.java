package shikaku.terminal.sign;

import java.util.Optional;
import java.util.function.Supplier;
import shikaku.terminal.checkin.CheckInNumber;

/**
 * The sign of every check-in at the kiosk: it follows from the check-in's number and the first number of the day, so that it is kept nowhere and is the
 * same after a start. Neighbours share neither colour nor animal; and when all signs have been given, they come again with a 2, with a 3: no two rows
 * of a day bear the same, whoever still sits there.
 */
public final class Signs {
    private static final int COLOURS = Colour.values().length;
    private static final int ANIMALS = Animal.values().length;
    /** After so many steps of one colour and one animal each, both would be back where they began: the animals take one step more. */
    private static final int TOGETHER = 24;

    private final Supplier<Optional<CheckInNumber>> firstToday;
    private volatile Optional<CheckInNumber> first = Optional.empty();

    /** @param firstToday the day's first check-in, of those that are kept; empty before it */
    public Signs(Supplier<Optional<CheckInNumber>> firstToday) {
        this.firstToday = firstToday;
    }

    /** What the kiosk shows of a check-in of today; empty for one of another day. */
    public Optional<Sign> of(CheckInNumber number) {
        return first().map(begun -> number.value() - begun.value())
                .filter(place -> place >= 0)
                .map(Signs::at);
    }

    /** The day is closed: the next one begins with the first sign. */
    public void forget() {
        first = Optional.empty();
    }

    private Optional<CheckInNumber> first() {
        if (first.isEmpty()) {
            first = firstToday.get();
        }
        return first;
    }

    private static Sign at(long place) {
        int sign = (int) (place % Sign.OF_A_ROUND);
        return new Sign(
                Colour.values()[sign % COLOURS],
                Animal.values()[(sign + sign / TOGETHER) % ANIMALS],
                1 + (int) (place / Sign.OF_A_ROUND));
    }
}
