package shikaku.town.portrait.trait;

/**
 * 眼鏡.
 *
 * @param frame its form, or none
 * @param radius half width of a rim
 * @param tube radius of the wire
 * @param dark how dark the frame is, 0 to 1
 */
public record Glasses(Frame frame, double radius, double tube, double dark) {
    private static final Span RADIUS = new Span(.15, .225);
    private static final Span TUBE = new Span(.010, .024);
    private static final Span DARK = new Span(0, 1);

    /** Form of a pair. */
    public enum Frame {
        NONE,
        ROUND,
        RECTANGULAR,
        /** A rim above only. */
        UPPER
    }

    public Glasses {
        RADIUS.require("glasses.radius", radius);
        TUBE.require("glasses.tube", tube);
        DARK.require("glasses.dark", dark);
    }

    static Glasses random(Chance chance) {
        Frame[] frames = {Frame.ROUND, Frame.RECTANGULAR, Frame.UPPER};
        boolean worn = chance.oneIn(chance.aged(2.6, 2.2));
        return new Glasses(
                worn ? chance.oneOf(frames) : Frame.NONE,
                chance.around(.19, .025, RADIUS),
                chance.between(TUBE.least(), TUBE.most()),
                chance.between(.2, 1));
    }
}
