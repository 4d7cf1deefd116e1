package shikaku.town.portrait.picture;

import shikaku.town.portrait.trait.Hair;

/** Colour of hair: strands run from the crown down. */
final class HairPaint {
    private static final Rgb[] TONES = {
        new Rgb(.020, .016, .014), new Rgb(.045, .026, .016), new Rgb(.115, .058, .026), new Rgb(.24, .14, .06)
    };
    private static final Rgb WHITE = new Rgb(.62, .61, .60);
    private static final double ABOUT = 17;
    private static final double DOWN = 1.6;

    private final Rgb colour;
    private final double grey;
    private final Noise noise;

    HairPaint(Hair hair, Noise noise) {
        colour = Rgb.between(hair.light(), TONES);
        grey = hair.grey();
        this.noise = noise;
    }

    /** Without strands: what brows and beards are made of. */
    Rgb plain() {
        return colour.times(.6).under(WHITE, .6 * grey);
    }

    Rgb at(double x, double y, double z) {
        double strand = strand(x, y, z);
        double white = Math.clamp(grey * 1.05 + .55 * strand * grey * (1 - .6 * grey), 0, 1);
        return colour.under(WHITE, white).times(1 + .55 * strand);
    }

    /** From about -1 to 1, alike along a strand. */
    double strand(double x, double y, double z) {
        double about = Math.atan2(x, z + .15) * ABOUT;
        return .65 * noise.at(about, y * DOWN, 3) + .35 * noise.at(about * 2.7, y * DOWN * 1.5, 9);
    }
}
