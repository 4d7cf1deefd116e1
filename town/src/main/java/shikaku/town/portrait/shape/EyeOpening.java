package shikaku.town.portrait.shape;

import shikaku.town.portrait.trait.Eyes;

/** The almond between the lids, in the plane of the face. */
public final class EyeOpening {
    private final double x;
    private final double y;
    private final double width;
    private final double upper;
    private final double lower;
    private final double sine;
    private final double cosine;

    /** @param expression lids follow it: a smile lifts the lower one */
    public EyeOpening(Eyes eyes, Expression expression) {
        x = eyes.x();
        y = eyes.y();
        width = eyes.width();
        upper = eyes.upper() * expression.eyes() * (1 - .10 * expression.smile());
        lower = eyes.lower() * expression.eyes() * (1 - .35 * expression.smile());
        sine = Math.sin(eyes.tilt());
        cosine = Math.cos(eyes.tilt());
    }

    /** Along the eye: -1 at the inner corner, 1 at the outer one. */
    public double along(double ax, double py) {
        return ((ax - x) * cosine + (py - y) * sine) / width;
    }

    /** Above the line between the corners. */
    public double above(double ax, double py) {
        return (py - y) * cosine - (ax - x) * sine;
    }

    /** Signed distance to the edge, about: negative between the lids. */
    public double distance(double ax, double py) {
        double u = along(ax, py);
        double v = above(ax, py);
        if (Math.abs(u) >= 1) {
            return Math.hypot((Math.abs(u) - 1) * width, v);
        }
        double arch = 1 - u * u;
        return Math.max(v - upper * Math.sqrt(arch * Math.sqrt(arch)), -lower * arch - v) * .8;
    }
}
