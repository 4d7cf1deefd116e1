package shikaku.town.portrait.picture;

import shikaku.town.portrait.trait.Nose;

/** Shade in the nostrils and behind the wings. */
record NosePaint(Nose nose) implements FacePaint {
    @Override
    public Rgb over(Rgb below, double x, double y, double z) {
        double ax = Math.abs(x);
        double dy = y - nose.y();
        if (z < .3 || ax > .3 || Math.abs(dy) > .2) {
            return below;
        }
        double hole = Soft.spot((ax - .46 * nose.width()) / 1.3, dy + .075, .026);
        double wing = Soft.bell(ax - 1.26 * nose.width(), .016) * Soft.bell(dy + .01, .06);
        return below.times(
                new Rgb(1 - .62 * hole - .13 * wing, 1 - .72 * hole - .17 * wing, 1 - .70 * hole - .16 * wing));
    }
}
