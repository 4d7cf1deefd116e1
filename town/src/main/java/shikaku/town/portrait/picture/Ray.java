package shikaku.town.portrait.picture;

import shikaku.town.portrait.shape.Figure;

/** Walks along a ray: a step is never longer than the way to the nearest surface. */
final class Ray {
    /** What {@link #march} returns when the ray meets nothing. */
    static final double MISSED = -1;

    private static final int STEPS = 90;
    private static final double HIT = .0016;
    /** Blended distances are a little too long at places. */
    private static final double CAREFUL = .85;

    private static final double FRONT = 1.6;
    private static final double BACK = -1.7;

    private Ray() {}

    /** The way from the eye to the surface along a direction of length 1, or {@link #MISSED}. */
    static double march(Figure figure, double ox, double oy, double oz, double dx, double dy, double dz) {
        double way = (FRONT - oz) / dz;
        for (int step = 0; step < STEPS; step++) {
            double z = oz + dz * way;
            if (z < BACK) {
                return MISSED;
            }
            double free = figure.distance(ox + dx * way, oy + dy * way, z);
            if (free < HIT) {
                return way;
            }
            way += CAREFUL * free;
        }
        return way;
    }
}
