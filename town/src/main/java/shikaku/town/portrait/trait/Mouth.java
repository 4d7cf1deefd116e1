package shikaku.town.portrait.trait;

/**
 * 口.
 *
 * @param below distance of the mouth below the nose's tip
 * @param width half width
 * @param upper thickness of the upper lip
 * @param lower thickness of the lower lip
 * @param curve how far the corners rise at rest
 * @param red how red the lips are, 0 to 1
 */
public record Mouth(double below, double width, double upper, double lower, double curve, double red) {
    private static final Span BELOW = new Span(.16, .32);
    private static final Span WIDTH = new Span(.13, .285);
    private static final Span UPPER = new Span(.016, .058);
    private static final Span LOWER = new Span(.024, .078);
    private static final Span CURVE = new Span(0, .045);
    private static final Span RED = new Span(0, 1);

    public Mouth {
        BELOW.require("mouth.below", below);
        WIDTH.require("mouth.width", width);
        UPPER.require("mouth.upper", upper);
        LOWER.require("mouth.lower", lower);
        CURVE.require("mouth.curve", curve);
        RED.require("mouth.red", red);
    }

    static Mouth random(Chance chance) {
        return new Mouth(
                chance.around(chance.aged(.195, .25), .035, BELOW),
                chance.around(chance.aged(.165, .215), .045, WIDTH),
                chance.around(chance.aged(.034, .036), .015, UPPER),
                chance.around(chance.aged(.044, .049), .016, LOWER),
                chance.around(.024, .014, CURVE),
                chance.male() ? chance.between(0, .4) : chance.between(.3, 1));
    }
}
