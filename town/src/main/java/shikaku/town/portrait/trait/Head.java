package shikaku.town.portrait.trait;

/**
 * 頭の形: the skull and what covers it.
 *
 * @param wide stretches everything sideways
 * @param crownWidth half width of the cranium
 * @param crownHeight half height of the cranium
 * @param jawWidth half width of the jaw
 * @param jawY height of the jaw's middle
 * @param jawZ how far the jaw comes forward
 * @param chinY height of the chin's middle
 * @param chinRadius radius of the chin
 * @param chinZ how far the chin comes forward
 * @param cheek radius of a cheek
 * @param cheekX distance of a cheek from the middle
 * @param cheekY height of a cheek
 * @param fat what the face is rounder by
 * @param ears size of the ears, 1 is usual
 */
public record Head(
        double wide,
        double crownWidth,
        double crownHeight,
        double jawWidth,
        double jawY,
        double jawZ,
        double chinY,
        double chinRadius,
        double chinZ,
        double cheek,
        double cheekX,
        double cheekY,
        double fat,
        double ears) {
    private static final Span WIDE = new Span(.88, 1.13);
    private static final Span CROWN_WIDTH = new Span(.64, .80);
    private static final Span CROWN_HEIGHT = new Span(.67, .86);
    private static final Span JAW_WIDTH = new Span(.38, .58);
    private static final Span JAW_Y = new Span(-.66, -.40);
    private static final Span JAW_Z = new Span(.02, .18);
    private static final Span CHIN_Y = new Span(-.99, -.68);
    private static final Span CHIN_RADIUS = new Span(.11, .23);
    private static final Span CHIN_Z = new Span(.36, .56);
    private static final Span CHEEK = new Span(.13, .30);
    private static final Span CHEEK_X = new Span(.28, .48);
    private static final Span CHEEK_Y = new Span(-.46, -.08);
    private static final Span FAT = new Span(-.05, .05);
    private static final Span EARS = new Span(.7, 1.3);

    /** A cheek that reaches farther out than this is grotesque. */
    private static final double CHEEKS_EDGE = .63;

    public Head {
        WIDE.require("head.wide", wide);
        CROWN_WIDTH.require("head.crownWidth", crownWidth);
        CROWN_HEIGHT.require("head.crownHeight", crownHeight);
        JAW_WIDTH.require("head.jawWidth", jawWidth);
        JAW_Y.require("head.jawY", jawY);
        JAW_Z.require("head.jawZ", jawZ);
        CHIN_Y.require("head.chinY", chinY);
        CHIN_RADIUS.require("head.chinRadius", chinRadius);
        CHIN_Z.require("head.chinZ", chinZ);
        CHEEK.require("head.cheek", cheek);
        CHEEK_X.require("head.cheekX", cheekX);
        CHEEK_Y.require("head.cheekY", cheekY);
        FAT.require("head.fat", fat);
        EARS.require("head.ears", ears);
    }

    static Head random(Chance chance) {
        double cheek = chance.around(chance.aged(.265, .21), .05, CHEEK);
        double cheekX = chance.around(.40, .05, CHEEK_X);
        return new Head(
                chance.around(chance.aged(1.04, 1.0), .07, WIDE),
                chance.around(chance.aged(.735, .71), .04, CROWN_WIDTH),
                chance.around(chance.aged(.79, .76), .05, CROWN_HEIGHT),
                chance.around(chance.aged(.475, chance.sexed(.495, .455)), .055, JAW_WIDTH),
                chance.around(chance.aged(-.48, -.56), .05, JAW_Y),
                chance.around(.10, .05, JAW_Z),
                chance.around(chance.aged(-.76, -.88), .07 - .03 * chance.age().childhood(), CHIN_Y),
                chance.around(chance.aged(.16, chance.sexed(.18, .155)), .035, CHIN_RADIUS),
                chance.around(.46, .06, CHIN_Z),
                cheek,
                Math.max(CHEEK_X.least(), Math.min(cheekX, CHEEKS_EDGE - cheek)),
                chance.around(chance.aged(-.36, -.20), .08, CHEEK_Y),
                chance.around(0, .03, FAT),
                chance.around(1, .2, EARS));
    }

    Head withChinBelow(double y) {
        return new Head(
                wide,
                crownWidth,
                crownHeight,
                jawWidth,
                jawY,
                jawZ,
                Math.min(chinY, y),
                chinRadius,
                chinZ,
                cheek,
                cheekX,
                cheekY,
                fat,
                ears);
    }
}
