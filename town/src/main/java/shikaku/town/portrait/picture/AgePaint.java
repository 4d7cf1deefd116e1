package shikaku.town.portrait.picture;

import shikaku.town.portrait.trait.PortraitParameters;

/** ほうれい線, lines of the forehead and crow's feet. */
record AgePaint(PortraitParameters person) implements FacePaint {
    @Override
    public Rgb over(Rgb below, double x, double y, double z) {
        if (z < 0) {
            return below;
        }
        double ax = Math.abs(x);
        double dark = .20 * person.skin().folds() * fold(ax, y);
        dark += person.skin().wrinkles() * (.13 * forehead(x, y) + .15 * feet(ax, y));
        return below.times(new Rgb(1 - dark, 1 - 1.12 * dark, 1 - 1.12 * dark));
    }

    /** From the wing of the nose to beside the corner of the mouth. */
    private double fold(double ax, double y) {
        double top = person.nose().y() + .01;
        double bottom = person.mouthY() - .02;
        double along = (top - y) / (top - bottom);
        if (along < -.1 || along > 1.1) {
            return 0;
        }
        double from = 1.35 * person.nose().width();
        double to = person.mouth().width() + .085;
        double line = from + (to - from) * Math.pow(Math.clamp(along, 0, 1), .8);
        return Soft.bell(ax - line, .018) * Soft.step(-.1, .1, along) * (1 - Soft.step(.75, 1.1, along));
    }

    private double forehead(double x, double y) {
        double base = person.eyes().y() + person.brows().above() + .11;
        double lines = 0;
        for (int i = 0; i < 3; i++) {
            double wave = .010 * Math.sin(9 * x + 2 * i) - .05 * x * x;
            lines += Soft.bell(y - base - .075 * i - wave, .010) * Soft.bell(x, .34);
        }
        return lines;
    }

    private double feet(double ax, double y) {
        double dx = ax - person.eyes().x() - person.eyes().width() - .03;
        if (dx < 0 || dx > .16) {
            return 0;
        }
        double dy = y - person.eyes().y();
        double rays = Soft.bell(dy - .03 - .35 * dx, .008) + Soft.bell(dy, .008) + Soft.bell(dy + .03 + .4 * dx, .008);
        return rays * Soft.step(0, .03, dx) * (1 - Soft.step(.08, .15, dx));
    }
}
