package shikaku.town.portrait.trait;

/**
 * 眉, and the bone below them.
 *
 * @param above height above the eyes
 * @param thickness half thickness where they are thickest
 * @param arch how far the middle rises above the ends
 * @param tilt how far the outer end rises above the inner one; far from level looks angry or worried
 * @param inner distance of the inner end from the middle
 * @param outer distance of the outer end from the middle
 * @param darkness how well they show, 0 to 1
 * @param ridge 眉弓: how much the bone stands out
 */
public record Brows(
        double above,
        double thickness,
        double arch,
        double tilt,
        double inner,
        double outer,
        double darkness,
        double ridge) {
    private static final Span ABOVE = new Span(.14, .26);
    private static final Span THICKNESS = new Span(.013, .058);
    private static final Span ARCH = new Span(-.012, .08);
    private static final Span TILT = new Span(-.048, .03);
    private static final Span INNER = new Span(.07, .18);
    private static final Span OUTER = new Span(.39, .54);
    private static final Span DARKNESS = new Span(.3, 1);
    private static final Span RIDGE = new Span(0, .10);

    public Brows {
        ABOVE.require("brows.above", above);
        THICKNESS.require("brows.thickness", thickness);
        ARCH.require("brows.arch", arch);
        TILT.require("brows.tilt", tilt);
        INNER.require("brows.inner", inner);
        OUTER.require("brows.outer", outer);
        DARKNESS.require("brows.darkness", darkness);
        RIDGE.require("brows.ridge", ridge);
    }

    static Brows random(Chance chance) {
        return new Brows(
                chance.around(chance.aged(.205, .185), .04, ABOVE),
                chance.around(chance.aged(.027, chance.sexed(.038, .028)), .014, THICKNESS),
                chance.around(.032, .032, ARCH),
                chance.around(-.014, .045, TILT),
                chance.around(.12, .04, INNER),
                chance.around(chance.aged(.44, .47), .05, OUTER),
                chance.around(chance.aged(.65, .8), .22, DARKNESS),
                chance.around(chance.aged(.01, chance.sexed(.06, .03)), .03, RIDGE));
    }
}
