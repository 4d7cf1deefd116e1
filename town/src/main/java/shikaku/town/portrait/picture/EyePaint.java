package shikaku.town.portrait.picture;

import shikaku.town.portrait.shape.EyeOpening;
import shikaku.town.portrait.shape.HeadFrame;
import shikaku.town.portrait.trait.Eyes;

/** The eyeball: white, iris and pupil, which follow the camera. */
final class EyePaint {
    private static final Rgb WHITE = new Rgb(.80, .79, .77);
    private static final Rgb CORNER = new Rgb(.66, .47, .42);
    private static final Rgb PUPIL = Rgb.grey(.006);
    private static final Rgb[] TONES = {new Rgb(.035, .018, .010), new Rgb(.10, .05, .022), new Rgb(.21, .125, .06)};
    /** How far the ball turns the iris when the head is turned by a right angle. */
    private static final double FOLLOWS = .60 * .165;

    private final Eyes eyes;
    private final EyeOpening opening;
    private final double gazeX;
    private final double gazeY;
    private final Noise noise;

    EyePaint(Eyes eyes, EyeOpening opening, HeadFrame frame, Noise noise) {
        this.eyes = eyes;
        this.opening = opening;
        gazeX = FOLLOWS * frame.cameraX();
        gazeY = FOLLOWS * frame.cameraY();
        this.noise = noise;
    }

    Rgb at(double x, double y) {
        double ax = Math.abs(x);
        double dx = (ax - eyes.x()) * Math.signum(x) - gazeX;
        double dy = y - eyes.y() - gazeY - .006;
        double out = Math.hypot(dx, dy) / eyes.iris();
        Rgb white = WHITE.under(CORNER, .8 * Soft.step(.62, 1, Math.abs(opening.along(ax, y))));
        Rgb ball = white.under(iris(dx, dy, out), 1 - Soft.step(.97, 1.05, out));
        // The upper lid and its lashes throw a shadow.
        double shade = .42 + .58 * Soft.step(.0, .055, -opening.distance(ax, y) - .1 * opening.above(ax, y));
        return catchLight(ball.times(shade), dx, dy);
    }

    private Rgb iris(double dx, double dy, double out) {
        double rays = .22 * noise.at(6 * Math.atan2(dy, dx), 3 * out, 1);
        Rgb tone = Rgb.between(eyes.light() * .8 + .18 * Soft.step(.35, .8, out) * (dy < 0 ? 1.3 : .5), TONES)
                .times(1.25 + rays);
        Rgb rimmed = tone.times(1 - .75 * Soft.step(.76, .98, out));
        return rimmed.under(PUPIL, 1 - Soft.step(.40, .47, out));
    }

    /** A window mirrored in the eye: without it a drawn face looks dead. */
    private Rgb catchLight(Rgb below, double dx, double dy) {
        double r = eyes.iris();
        double window = Math.hypot(dx + .30 * r, dy - .34 * r) / r;
        double second = Math.hypot(dx - .30 * r, dy + .36 * r) / r;
        Rgb lit = below.under(Rgb.grey(1), .95 * (1 - Soft.step(.17, .27, window)));
        return lit.under(Rgb.grey(.8), .35 * (1 - Soft.step(.08, .18, second)));
    }
}
