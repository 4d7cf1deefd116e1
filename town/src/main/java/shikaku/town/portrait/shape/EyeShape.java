package shikaku.town.portrait.shape;

/** 目: ball, socket and lids of the eye on the right of the picture; the other one is its mirror image. */
final class EyeShape {
    /** Of the eyeball. */
    static final double RADIUS = .165;

    private static final double REACH = .32;

    private final EyeOpening opening;
    private final Ellipsoid ball;
    private final Ellipsoid lid;
    private final Ellipsoid socket;
    private final Bound bound;

    /** @param surface where the skull's surface is at the eye */
    EyeShape(EyeOpening opening, double x, double y, double surface, double depth) {
        this.opening = opening;
        double z = surface - .20 - depth;
        ball = Ellipsoid.sphere(x, y, z, RADIUS);
        lid = ball.grown(.022);
        socket = new Ellipsoid(x, y, surface + .09, .20, .12, .125);
        bound = new Bound(x, y, surface - .05, REACH);
    }

    /** The skin with this eye's socket and lids. */
    double shape(double skin, double ax, double y, double z) {
        if (bound.distance(ax, y, z) > 0) {
            return skin;
        }
        double hollow = Blend.carve(skin, socket.distance(ax, y, z), .12);
        double lidded = Blend.union(hollow, lid.distance(ax, y, z), .05);
        // Nothing may stand before the ball, however the cheek swells.
        return Math.max(lidded, -Math.max(opening.distance(ax, y), ball.cz() - z));
    }

    double ball(double ax, double y, double z) {
        return ball.distance(ax, y, z);
    }

    /** Middle of the eyeball. */
    double z() {
        return ball.cz();
    }
}
