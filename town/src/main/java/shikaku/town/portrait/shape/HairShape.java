package shikaku.town.portrait.shape;

import shikaku.town.portrait.trait.Hair;
import shikaku.town.portrait.trait.HairStyle;

/** 髪: the cranium grown by the hair's volume, open where the face is. */
final class HairShape {
    private static final double OPENING_WIDTH = .56;
    private static final double OPENING_MIDDLE = -.35;
    private static final double THINNEST = .022;
    /** Two thirds of the forehead. */
    private static final double FRINGE = .31;

    private final HairStyle style;
    private final HairCut cut;
    private final double eyeY;
    private final double line;
    private final double part;
    private final double width;
    private final Ellipsoid shell;
    private final Ellipsoid curtain;
    private final Ellipsoid earRoom;
    private final Ellipsoid bun;
    private final Ellipsoid tail;
    private final Ellipsoid knot;
    private final Bound bound;

    HairShape(Hair hair, double childhood, Skull skull, double eyeY, double earX) {
        style = hair.style();
        cut = HairCut.of(style);
        this.eyeY = eyeY;
        double volume = Math.max(THINNEST, hair.volume() + cut.volume());
        line = cut.fringe() ? eyeY + FRINGE + .6 * (hair.line() - (.58 - .13 * childhood)) : hair.line();
        part = .30 * (hair.parting() < 0 ? -1 : 1) * (.4 + .6 * Math.abs(hair.parting()));
        shell = skull.cranium().grown(volume);
        width = OPENING_WIDTH * shell.rx() / .80;
        curtain = style == HairStyle.BOB
                ? new Ellipsoid(0, -.05, -.10, shell.rx() + .03, .98, .86)
                : new Ellipsoid(0, -.45, -.14, shell.rx() + .02, 1.5, .80);
        earRoom = new Ellipsoid(earX + .10, eyeY - .17, -.05, .26, .27, .19);
        bun = new Ellipsoid(0, 1.08, -.20, .27, .24, .27);
        tail = new Ellipsoid(shell.rx() + .20, -.08, -.15, .19, .46, .19);
        knot = Ellipsoid.sphere(shell.rx() + .02, .30, -.15, .10);
        bound = cut.hanging() ? new Bound(0, -.25, -.1, 1.55) : new Bound(0, .12, -.1, 1.32);
    }

    /** Around head and hair. */
    Bound bound() {
        return bound;
    }

    double distance(double x, double y, double z) {
        double ax = Math.abs(x);
        double hair = shell.distance(x, y, z) - relief(x, y, z);
        if (cut.hanging()) {
            hair = Blend.union(hair, curtain.distance(x, y, z), .10);
        }
        hair = Blend.intersection(hair, cut.bottom() - y + .03 * Math.sin(9 * x), .05);
        hair = Blend.carve(hair, face(x, y, z), .045);
        if (cut.ears()) {
            hair = Blend.carve(hair, earRoom.distance(ax, y, z), .05);
        }
        return switch (style) {
            case BUN -> Blend.union(hair, bun.distance(x, y, z), .06);
            case TAILS -> Blend.union(Blend.union(hair, knot.distance(ax, y, z), .04), tail.distance(ax, y, z), .03);
            case SHORT, SIDE, SPIKY, CROPPED, CURLY, CROWN, BOB, LONG, LONG_PARTED -> hair;
        };
    }

    private double relief(double x, double y, double z) {
        return switch (style) {
            case CURLY -> .035 * Math.sin(13 * x) * Math.sin(12 * y + 1) * Math.sin(13 * z);
            case SPIKY -> y < .3 ? 0 : .07 * Blend.step(.3, .8, y) * Math.abs(Math.sin(8 * x + 1) * Math.sin(8 * z));
            case SHORT, SIDE, CROPPED, CROWN, BOB, LONG, LONG_PARTED, BUN, TAILS -> 0;
        };
    }

    /** The opening for the face: a rounded rectangle below the hairline, in front only. */
    private double face(double x, double y, double z) {
        double low = Blend.step(0, .25, eyeY + .08 - y);
        double halfWidth = width + cut.beside() * low;
        double top = hairline(x);
        double halfHeight = top - OPENING_MIDDLE;
        double u = x / halfWidth;
        double v = y > OPENING_MIDDLE ? (y - OPENING_MIDDLE) / halfHeight : 0;
        double square = Math.sqrt(Math.sqrt(u * u * u * u + v * v * v * v));
        double front = style == HairStyle.CROWN ? -.62 : .06 + (cut.behind() - .06) * low;
        return Math.max((square - 1) * Math.min(halfWidth, halfHeight), front - z);
    }

    private double hairline(double x) {
        if (style == HairStyle.CROWN) {
            return 1.5;
        }
        // More than this looks like a torn wig.
        double jag = .007 * Math.sin(23 * x + 1) + .005 * Math.sin(41 * x) + .003 * Math.sin(67 * x + 2);
        if (cut.swept()) {
            double beyond = x - part;
            boolean shortSide = beyond * part > 0;
            return line + .07 - (shortSide ? .55 : .34) * Math.abs(beyond) + jag;
        }
        return line + (cut.fringe() ? 1.8 : 1) * jag;
    }
}
