package shikaku.town.portrait.shape;

import shikaku.town.portrait.trait.Eyes;
import shikaku.town.portrait.trait.Glasses;

/** 眼鏡: two rims, a bridge and two temples. No lenses: a reflection would hide the eyes. */
final class GlassesShape {
    private static final double NONE = 1e3;
    private static final double IN_FRONT = .13;
    private static final double BENT = .16;

    private final Glasses glasses;
    private final double x;
    private final double y;
    private final double z;
    private final Capsule bridge;
    private final Capsule temple;

    /**
     * @param surface where the skull's surface is at the eyes
     * @param root where the nose comes out between them; the bridge goes over it
     */
    GlassesShape(Glasses glasses, Eyes eyes, double surface, double root, double earX) {
        this.glasses = glasses;
        x = eyes.x() + .01;
        y = eyes.y() - .02;
        z = surface + IN_FRONT;
        double tube = glasses.tube();
        double inner = x - glasses.radius();
        double outer = x + glasses.radius();
        double over = Math.max(bent(inner), root + .03);
        bridge = new Capsule(-inner, y + .05, over, tube, inner, y + .05, over, tube);
        temple = new Capsule(outer, y + .06, bent(outer), tube, Math.max(earX, outer) + .03, y + .05, -.10, tube);
    }

    double distance(double ax, double py, double pz) {
        if (glasses.frame() == Glasses.Frame.NONE) {
            return NONE;
        }
        double straight = Math.min(bridge.distance(ax, py, pz), temple.distance(ax, py, pz));
        return Math.min(rim(ax - x, py - y, pz - bent(ax)), straight);
    }

    private double bent(double ax) {
        return z - BENT * ax * ax;
    }

    private double rim(double u, double v, double w) {
        double r = glasses.radius();
        double size = switch (glasses.frame()) {
            case ROUND, NONE -> Math.hypot(u / r, v / (.92 * r));
            case RECTANGULAR -> fourth(u / r, v / (.66 * r));
            case UPPER -> fourth(u / r, v / (.74 * r));
        };
        double edge = (size - 1) * .8 * r;
        double ring = Math.sqrt(edge * edge + w * w) - glasses.tube();
        return glasses.frame() == Glasses.Frame.UPPER ? Math.max(ring, .015 - v) : ring;
    }

    /** A rectangle with round corners. */
    private static double fourth(double u, double v) {
        return Math.sqrt(Math.sqrt(u * u * u * u + v * v * v * v));
    }
}
