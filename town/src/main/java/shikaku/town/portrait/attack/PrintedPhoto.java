package shikaku.town.portrait.attack;

import java.awt.image.BufferedImage;
import shikaku.town.portrait.picture.Capture;
import shikaku.town.portrait.picture.Renderer;

/**
 * 印刷した写真: a print on paper, held before the camera. Paper has a white edge, is never quite black, and its whites are those of the room.
 *
 * @param picture what is printed
 */
public record PrintedPhoto(BufferedImage picture) {
    private static final double EDGE = .06;
    private static final int PAPER = 0xEDEBE6;
    private static final double INK = 34;
    private static final double RANGE = .76;

    /** What the camera takes. */
    public BufferedImage taken(Renderer renderer, Capture place, Hold hold) {
        BufferedImage scene = HeldUp.before(renderer.empty(place), print(), hold);
        return renderer.exposed(scene, place);
    }

    BufferedImage print() {
        int edge = (int) Math.round(EDGE * picture.getWidth());
        BufferedImage printed =
                HeldUp.painted(picture.getWidth(), picture.getHeight(), (x, y) -> ink(picture.getRGB(x, y)));
        return HeldUp.bordered(printed, edge, PAPER);
    }

    private static int ink(int rgb) {
        return HeldUp.rgb(
                INK + RANGE * HeldUp.channel(rgb, 16),
                INK + RANGE * HeldUp.channel(rgb, 8),
                INK - 4 + RANGE * HeldUp.channel(rgb, 0));
    }
}
