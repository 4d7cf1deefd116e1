package shikaku.town.portrait.picture;

/** Soft edges of what is painted. */
final class Soft {
    private Soft() {}

    /** 0 below {@code from}, 1 above {@code to}, smooth between. */
    static double step(double from, double to, double value) {
        double t = Math.clamp((value - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    /** A bell of {@code width} around 0, 1 at its top. */
    static double bell(double from, double width) {
        double t = from / width;
        return Math.exp(-t * t);
    }

    /** A bell around a point. */
    static double spot(double dx, double dy, double width) {
        return Math.exp(-(dx * dx + dy * dy) / (width * width));
    }
}
