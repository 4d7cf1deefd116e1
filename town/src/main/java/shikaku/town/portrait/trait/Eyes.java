package shikaku.town.portrait.trait;

/**
 * 目.
 *
 * @param x distance of an eye from the middle
 * @param y height of the eyes
 * @param width half width of the opening
 * @param upper how high the upper lid stands above the middle line
 * @param lower how deep the lower lid hangs below it
 * @param tilt how the outer corner rises, radians
 * @param depth how far the eyes lie behind where they usually do
 * @param crease 二重: how strong the fold of the upper lid shows, 0 to 1
 * @param iris radius of the iris
 * @param light colour of the iris from dark brown (0) to light brown (1)
 */
public record Eyes(
        double x,
        double y,
        double width,
        double upper,
        double lower,
        double tilt,
        double depth,
        double crease,
        double iris,
        double light) {
    private static final Span X = new Span(.245, .355);
    private static final Span Y = new Span(-.22, .06);
    private static final Span WIDTH = new Span(.112, .178);
    private static final Span UPPER = new Span(.042, .102);
    private static final Span LOWER = new Span(.024, .062);
    private static final Span TILT = new Span(-.14, .25);
    private static final Span DEPTH = new Span(-.02, .02);
    private static final Span IRIS = new Span(.064, .100);
    private static final Span SHARE = new Span(0, 1);

    public Eyes {
        X.require("eyes.x", x);
        Y.require("eyes.y", y);
        WIDTH.require("eyes.width", width);
        UPPER.require("eyes.upper", upper);
        LOWER.require("eyes.lower", lower);
        TILT.require("eyes.tilt", tilt);
        DEPTH.require("eyes.depth", depth);
        SHARE.require("eyes.crease", crease);
        IRIS.require("eyes.iris", iris);
        SHARE.require("eyes.light", light);
    }

    static Eyes random(Chance chance) {
        return new Eyes(
                chance.around(.30, .04, X),
                chance.around(chance.aged(-.155, 0), .035, Y),
                chance.around(chance.aged(.158, .142), .02, WIDTH),
                chance.around(chance.aged(.092, .070), .021, UPPER),
                chance.around(chance.aged(.052, .040), .012, LOWER),
                chance.around(.06, .135, TILT),
                chance.around(-.004, .012, DEPTH),
                chance.oneIn(2) ? 0 : chance.between(.4, 1),
                chance.around(chance.aged(.091, .075), .006, IRIS),
                chance.oneIn(4) ? chance.between(.4, 1) : chance.between(0, .3));
    }
}
