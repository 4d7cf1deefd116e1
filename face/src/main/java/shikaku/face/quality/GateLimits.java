package shikaku.face.quality;

/**
 * From where on a frame is not compared. Generous: whoever cannot hold still or look straight should still get through, and what a gate lets pass
 * wrongly ends in "not recognized", never in "somebody else".
 *
 * @param companion a second face counts when its side is at least this share of the first one's
 * @param eyeDistance at least, in pixels
 * @param luminance of the face at least, from 0 to 255
 * @param away the head turned at most, in degrees as {@link shikaku.face.geometry.Pose} estimates them: drawn people before a kiosk reach 17, and a small
 *     child's flat nose makes 29 of 40
 * @param eyeOpening of the wider eye at least, height by width: on drawn people this net gives open eyes 0.27 to 0.38 and closed ones 0.17 to 0.23,
 *     in one child of six 0.31, which is then compared
 * @param sharpness at least, see {@link Sharpness}
 */
public record GateLimits(
        double companion, double eyeDistance, double luminance, double away, double eyeOpening, double sharpness) {
    public static final GateLimits DEFAULT = new GateLimits(0.5, 24, 45, 26, 0.21, 0.1);

    /** @throws IllegalArgumentException when a limit would let everything or nothing pass */
    public GateLimits {
        require("companion", companion, 0.1, 1);
        require("eyeDistance", eyeDistance, 8, 200);
        require("luminance", luminance, 0, 128);
        require("away", away, 5, 60);
        require("eyeOpening", eyeOpening, 0, 0.3);
        require("sharpness", sharpness, 0, 1);
    }

    private static void require(String name, double value, double from, double to) {
        if (!(value >= from && value <= to)) {
            throw new IllegalArgumentException(name + ": from " + from + " to " + to + ", not " + value);
        }
    }
}
