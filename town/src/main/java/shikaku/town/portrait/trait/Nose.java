package shikaku.town.portrait.trait;

/**
 * 鼻.
 *
 * @param y height of the tip
 * @param width half width over the wings
 * @param bridge radius of the bridge
 * @param length how far the tip stands out of the face
 * @param tip radius of the tip
 * @param root how far the root stands out
 */
public record Nose(double y, double width, double bridge, double length, double tip, double root) {
    private static final Span Y = new Span(-.48, -.26);
    private static final Span WIDTH = new Span(.065, .165);
    private static final Span BRIDGE = new Span(.026, .070);
    private static final Span LENGTH = new Span(.05, .26);
    private static final Span TIP = new Span(.045, .110);
    private static final Span ROOT = new Span(-.05, .05);

    public Nose {
        Y.require("nose.y", y);
        WIDTH.require("nose.width", width);
        BRIDGE.require("nose.bridge", bridge);
        LENGTH.require("nose.length", length);
        TIP.require("nose.tip", tip);
        ROOT.require("nose.root", root);
    }

    static Nose random(Chance chance) {
        double small = 1 - .20 * chance.age().childhood();
        return new Nose(
                chance.around(chance.aged(-.375, -.36), .05 * small, Y),
                chance.around(chance.aged(.092, .115), .028 * small, WIDTH),
                chance.around(chance.aged(.036, .046), .015 * small, BRIDGE),
                chance.around(chance.aged(.085, .17), .055 * small, LENGTH),
                chance.around(chance.aged(.066, .082), .018 * small, TIP),
                chance.around(chance.aged(-.03, -.015), .025, ROOT));
    }
}
