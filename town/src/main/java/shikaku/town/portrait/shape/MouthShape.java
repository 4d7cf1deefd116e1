package shikaku.town.portrait.shape;

import shikaku.town.portrait.trait.Mouth;

/** 口: two lips along a curved line, with a dimple at each corner. */
public final class MouthShape {
    private static final double SOFT = .035;
    private static final double DIMPLE = .022;

    private final double y;
    private final double width;
    private final double curve;
    private final double upper;
    private final double lower;
    private final double middleZ;
    private final double cornerZ;
    private final Bound bound;
    private final Ellipsoid dimple;

    /**
     * @param y height of its middle
     * @param middleZ where the skull's surface is there
     * @param cornerZ where the skull's surface is at a corner
     */
    MouthShape(Mouth mouth, Expression expression, double y, double middleZ, double cornerZ) {
        this.y = y;
        this.middleZ = middleZ;
        this.cornerZ = cornerZ;
        width = width(mouth, expression);
        curve = mouth.curve() + .05 * expression.smile();
        upper = mouth.upper();
        lower = mouth.lower();
        bound = new Bound(0, y, middleZ, width + .12);
        dimple = Ellipsoid.sphere(width + .012, line(width), cornerZ + .01, DIMPLE);
    }

    /** A smile draws the corners apart. */
    static double width(Mouth mouth, Expression expression) {
        return mouth.width() * (1 + .14 * expression.smile());
    }

    /** Height of the line between the lips. */
    public double line(double ax) {
        double t = ax / width;
        return y + curve * t * t - .006 * Math.exp(-30 * t * t);
    }

    /** Across: 0 in the middle, 1 at a corner. */
    public double across(double ax) {
        return ax / width;
    }

    /** Height of the red of the upper lip above the line at {@code ax}, with its bow. */
    public double upperEdge(double ax) {
        double t = Math.min(1, across(ax));
        double bow = 1 - .25 * Math.exp(-60 * t * t);
        return 1.45 * upper * bow * Math.sqrt(1 - t * t);
    }

    /** Depth of the red of the lower lip below the line at {@code ax}. */
    public double lowerEdge(double ax) {
        double t = Math.min(1, across(ax));
        return 1.35 * lower * Math.sqrt(1 - t * t);
    }

    double shape(double skin, double ax, double py, double z) {
        double far = bound.distance(ax, py, z);
        if (far > SOFT) {
            return Math.min(skin, far);
        }
        double t = Math.min(1, across(ax));
        double full = Math.sqrt(1 - t * t);
        double line = line(Math.min(ax, width));
        double surface = middleZ + (cornerZ - middleZ) * t * t - .028;
        double beyond = Math.max(0, ax - width);
        double over = rod(beyond, py - line - .62 * upper * full, z - surface, .75 * upper * full + .012);
        double under = rod(beyond, py - line + .62 * lower * full, z - surface, .75 * lower * full + .012);
        double lips = Blend.union(Blend.union(skin, over, SOFT), under, SOFT);
        return Blend.carve(lips, dimple.distance(ax, py, z), SOFT);
    }

    private static double rod(double x, double y, double z, double radius) {
        return Math.sqrt(x * x + y * y + z * z) - radius;
    }
}
