package shikaku.town.portrait.attack;

import java.awt.image.BufferedImage;
import shikaku.town.portrait.picture.Capture;
import shikaku.town.portrait.picture.Renderer;

/**
 * 画面の再生: a telephone's or tablet's screen held before the camera. It shines bluish, its pixels beat with the camera's (moiré), and the room is
 * mirrored in its glass.
 *
 * @param picture what it shows
 */
public record ReplayedScreen(BufferedImage picture) {
    private static final double FRAME = .05;
    private static final int BLACK = 0x0A0A0C;
    /** Of the camera's pixels: near it, but not it, so that they beat. */
    private static final double PITCH = 2.13;

    private static final double STRIPES = .11;
    private static final double MIRROR = 70;

    /** What the camera takes. */
    public BufferedImage taken(Renderer renderer, Capture place, Hold hold) {
        BufferedImage scene = HeldUp.before(renderer.empty(place), screen(), hold);
        return renderer.exposed(scene, place);
    }

    BufferedImage screen() {
        int frame = (int) Math.round(FRAME * picture.getWidth());
        BufferedImage shining =
                HeldUp.painted(picture.getWidth(), picture.getHeight(), (x, y) -> shining(picture.getRGB(x, y), x, y));
        return HeldUp.bordered(shining, frame, BLACK);
    }

    private int shining(int rgb, int x, int y) {
        double row = 1 + STRIPES * Math.cos(2 * Math.PI * y / PITCH);
        double mirrored = MIRROR * mirror(x / (double) picture.getWidth(), y / (double) picture.getHeight());
        return HeldUp.rgb(
                mirrored + .93 * HeldUp.channel(rgb, 16) * row * column(x, 0),
                mirrored + .99 * HeldUp.channel(rgb, 8) * row * column(x, 1),
                mirrored + 8 + 1.10 * HeldUp.channel(rgb, 0) * row * column(x, 2));
    }

    /** Red, green and blue stand beside each other. */
    private static double column(int x, int colour) {
        return 1 + STRIPES * Math.cos(2 * Math.PI * (x / PITCH + colour / 3.0));
    }

    /** A lamp, seen aslant in the glass. */
    private static double mirror(double u, double v) {
        double across = (u + .45 * v - .38) / .10;
        return Math.exp(-across * across);
    }
}
