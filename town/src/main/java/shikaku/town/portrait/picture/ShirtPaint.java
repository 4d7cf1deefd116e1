package shikaku.town.portrait.picture;

import java.awt.Color;
import shikaku.town.portrait.shape.Body;
import shikaku.town.portrait.trait.Clothes;

/** Colour of the shirt, with a lighter band at the neck. */
record ShirtPaint(Clothes clothes, Body body, Noise noise) {
    private static final double BAND = .055;

    Rgb at(double x, double y, double z) {
        int rgb = Color.HSBtoRGB(
                (float) clothes.hue(), (float) clothes.saturation(), (float) (.25 + .65 * clothes.light()));
        Color colour = new Color(rgb);
        Rgb cloth = new Rgb(linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue()));
        double weave = 1 + .05 * noise.at(40 * x, 40 * y, 40 * z) + .05 * noise.cloud(4 * x, 4 * y, 4 * z);
        boolean band = clothes.collar() && body.fromNeckline(x, y, z) < BAND;
        return (band ? cloth.under(Rgb.grey(.75), .6) : cloth).times(weave);
    }

    private static double linear(int value) {
        return Math.pow(value / 255.0, 2.2);
    }
}
