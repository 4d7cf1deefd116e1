package shikaku.terminal.sign;

/**
 * しるし of a check-in, such as 赤いうさぎ, or 赤いうさぎ 2. It says nothing about anybody, and never leaves the terminal.
 *
 * @param round from 1; from 2 on it stands beside the word
 */
public record Sign(Colour colour, Animal animal, int round) {
    /** Colours times animals. */
    public static final int OF_A_ROUND = Colour.values().length * Animal.values().length;

    /** The number beside the word; empty in the first round. */
    public String beside() {
        return round == 1 ? "" : " " + round;
    }

    /** Whether somebody who knows only half of it might take one for the other. */
    boolean resembles(Sign other) {
        return colour == other.colour || animal == other.animal;
    }
}
