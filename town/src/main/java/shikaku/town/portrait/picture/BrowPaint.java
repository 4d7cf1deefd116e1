package shikaku.town.portrait.picture;

import shikaku.town.portrait.trait.Brows;

/** 眉: an arc of slanted strands, thinner towards its outer end. */
record BrowPaint(Brows brows, double eyeY, Rgb colour, Noise noise) implements FacePaint {
    /** No face is the same on both sides. */
    private static final double UNEVEN = .006;

    @Override
    public Rgb over(Rgb below, double x, double y, double z) {
        double ax = Math.abs(x);
        double along = (ax - brows.inner()) / (brows.outer() - brows.inner());
        if (along < -.2 || along > 1.2 || z < 0) {
            return below;
        }
        double s = Math.clamp(along, 0, 1);
        double middle = eyeY + brows.above() + brows.arch() * 4 * s * (1 - s) + brows.tilt() * (s - .5);
        double off = Math.abs(y - middle - UNEVEN * Math.signum(x)) / half(s);
        double ends = Soft.step(-.10, .03, along) * (1 - Soft.step(.94, 1.10, along));
        double strands = noise.at(ax * 46 - (y - middle) * 30, y * 14, 5);
        double cover = (1 - Soft.step(.45, 1.15, off + .28 * strands)) * ends;
        return below.under(colour, .88 * brows.darkness() * cover);
    }

    private double half(double s) {
        return brows.thickness() * (.55 + .9 * s * (1 - s) + .45 * Math.min(1, 2.2 * (1 - s)) - .2);
    }
}
