package shikaku.town.portrait.picture;

import shikaku.town.portrait.shape.MouthShape;

/** Lips in two tones and the line between them. */
record LipPaint(MouthShape mouth, double red) implements FacePaint {
    private static final double SOFT = .012;

    @Override
    public Rgb over(Rgb below, double x, double y, double z) {
        double ax = Math.abs(x);
        double across = mouth.across(ax);
        if (z < 0 || across > 1.2) {
            return below;
        }
        double off = y - mouth.line(ax);
        double ends = 1 - Soft.step(.90, 1.02, across);
        double upper = off > 0 ? 1 - Soft.step(-SOFT, SOFT, off - mouth.upperEdge(ax)) : 0;
        double lower = off <= 0 ? 1 - Soft.step(-SOFT, SOFT, -off - mouth.lowerEdge(ax)) : 0;
        double tint = .35 + .45 * red;
        Rgb upperRed = new Rgb(1 - .16 * tint, 1 - .62 * tint, 1 - .58 * tint);
        Rgb lowerRed = new Rgb(1 - .04 * tint, 1 - .50 * tint, 1 - .46 * tint);
        Rgb lips = below.under(below.times(upperRed), upper * ends).under(below.times(lowerRed), lower * ends);
        double line = Soft.bell(off, .010) * (1 - Soft.step(.98, 1.10, across));
        return lips.times(1 - .62 * line);
    }
}
