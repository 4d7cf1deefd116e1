package shikaku.terminal.sign;

import java.util.Arrays;
import java.util.List;

/** しるし of a check-in, such as 赤いうさぎ. It says nothing about anybody, and never leaves the terminal. */
public record Sign(Colour colour, Animal animal) {
    /** All there are. */
    public static final List<Sign> ALL = Arrays.stream(Colour.values())
            .flatMap(colour -> Arrays.stream(Animal.values()).map(animal -> new Sign(colour, animal)))
            .toList();

    /** Whether somebody who knows only half of it might take one for the other. */
    boolean resembles(Sign other) {
        return colour == other.colour || animal == other.animal;
    }
}
