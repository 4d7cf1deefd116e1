package shikaku.town.portrait.picture;

import shikaku.town.portrait.shape.EyeOpening;
import shikaku.town.portrait.trait.Eyes;

/** Lashes, the fold of the lid, and the shade around the eyes. */
record LidPaint(Eyes eyes, EyeOpening opening, double lashes, double bags) implements FacePaint {
    private static final Rgb LASH = new Rgb(.018, .013, .011);
    private static final Rgb RIM = new Rgb(.42, .22, .18);

    @Override
    public Rgb over(Rgb below, double x, double y, double z) {
        double ax = Math.abs(x);
        double dx = ax - eyes.x();
        double dy = y - eyes.y();
        if (z < 0 || Math.abs(dx) > .32 || Math.abs(dy) > .3) {
            return below;
        }
        Rgb shaded = below.times(1 - .10 * Soft.spot(dx, 1.5 * dy, .19));
        double bag = bags * Soft.bell(dx, .14) * Soft.bell(dy + .125, .035);
        return lashes(shaded.times(new Rgb(1 - .16 * bag, 1 - .20 * bag, 1 - .17 * bag)), ax, y);
    }

    private Rgb lashes(Rgb below, double ax, double y) {
        double edge = opening.distance(ax, y);
        double along = opening.along(ax, y);
        if (edge < 0) {
            return RIM;
        }
        double inside = 1 - Soft.step(1.0, 1.12, Math.abs(along));
        boolean upper = opening.above(ax, y) > 0;
        double thick = .016 + lashes * (.5 + .5 * along);
        double line = (1 - Soft.step(.45 * thick, 1.25 * thick, edge)) * inside;
        if (!upper) {
            return below.under(LASH, .30 * (1 - Soft.step(.002, .012, edge)) * inside);
        }
        double fold = .38 * eyes.crease() * Soft.bell(edge - .042, .008) * inside;
        return below.times(1 - fold).under(LASH, .90 * line);
    }
}
