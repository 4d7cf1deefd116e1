package shikaku.town.portrait.shape;

/** Joins and cuts distances with a soft edge: where two parts are nearer to each other than {@code soft}, the seam is rounded. */
final class Blend {
    private Blend() {}

    static double union(double a, double b, double soft) {
        double near = Math.max(soft - Math.abs(a - b), 0);
        return Math.min(a, b) - near * near / (4 * soft);
    }

    static double intersection(double a, double b, double soft) {
        return -union(-a, -b, soft);
    }

    /** {@code a} without {@code hole}. */
    static double carve(double a, double hole, double soft) {
        return intersection(a, -hole, soft);
    }

    /** 0 below {@code from}, 1 above {@code to}, smooth between. */
    static double step(double from, double to, double value) {
        double t = Math.clamp((value - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }
}
