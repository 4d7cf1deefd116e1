package shikaku.town.portrait.shape;

/** 耳: stands out backwards, with a hollow. */
final class EarShape {
    private static final double SHEAR = .45;
    private static final double SOFT = .04;

    private final double x;
    private final double z;
    private final Ellipsoid shell;
    private final Ellipsoid hollow;
    private final Bound bound;

    /** @param x where the skull's surface is there */
    EarShape(double size, double x, double y, double z) {
        this.x = x + .035;
        this.z = z;
        shell = new Ellipsoid(0, y, 0, .06 * size, .19 * size, .115 * size);
        hollow = new Ellipsoid(.045 * size, y + .02, .035, .045 * size, .11 * size, .06 * size);
        bound = new Bound(this.x, y, z, .28 * size);
    }

    double shape(double skin, double ax, double y, double pz) {
        double far = bound.distance(ax, y, pz);
        if (far > SOFT) {
            return Math.min(skin, far);
        }
        double out = ax - x + SHEAR * (pz - z);
        double shaped = Blend.carve(shell.distance(out, y, pz - z), hollow.distance(out, y, pz - z), .03);
        return Blend.union(skin, shaped * .85, SOFT);
    }
}
