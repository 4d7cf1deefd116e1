package shikaku.face.quality;

import java.util.List;

/**
 * Whether mouth and nose are covered (マスク). None of the nets was trained to tell, and the landmarks draw a mouth on whatever is there; so this is a
 * guess, and a stated one: the lower face has another colour than the skin beside the eyes, <em>and</em> no lips stand out of it. A beard
 * differs, too, but leaves the lips. It sees no mask in the colour of skin, and none at all in a picture without colours; what it misses is
 * compared, and rather not recognized than taken for somebody else.
 */
final class Mask {
    /** Difference of colour as a share of the skin's own colour: white, grey and black cloth have 1, blue has more, a face's own parts below 0.4. */
    private static final double OTHER_THAN_SKIN = 0.6;
    /** Lips differ from what is about them by this share and more. */
    private static final double LIPS_STAND_OUT = 0.3;
    /** Below this the skin itself is grey: a picture without colours. */
    private static final double NO_COLOUR = 0.05;

    private static final int RADIUS = 2;

    private Mask() {}

    static boolean covers(Chip chip) {
        Colour skin = Colour.mean(
                List.of(chip.colour(56, 50, RADIUS), chip.colour(28, 60, RADIUS), chip.colour(84, 60, RADIUS)));
        Colour lower = Colour.mean(
                List.of(chip.colour(38, 84, RADIUS), chip.colour(74, 84, RADIUS), chip.colour(56, 101, RADIUS)));
        double lips = Math.max(
                chip.colour(56, 90, RADIUS).difference(lower),
                chip.colour(56, 95, RADIUS).difference(lower));
        return skin.saturation() > NO_COLOUR
                && skin.difference(lower) > OTHER_THAN_SKIN * skin.saturation()
                && lips < LIPS_STAND_OUT * skin.saturation();
    }
}
