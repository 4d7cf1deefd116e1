package shikaku.town.portrait.shape;

import shikaku.town.portrait.trait.Nose;

/** 鼻: bridge, tip, wings and nostrils. */
final class NoseShape {
    private static final double SOFT = .12;

    private final Capsule bridge;
    private final Ellipsoid tip;
    private final Ellipsoid wing;
    private final Ellipsoid nostril;
    private final Bound bound;

    /**
     * @param rootY height of its root
     * @param rootZ where the skull's surface is there
     * @param baseZ where the skull's surface is behind the tip
     */
    NoseShape(Nose nose, double rootY, double rootZ, double baseZ) {
        double tipZ = baseZ + nose.length() - .35 * nose.tip();
        bridge = new Capsule(
                0, rootY, rootZ - .065 + nose.root(), nose.bridge(), 0, nose.y() + .02, tipZ, .92 * nose.tip());
        tip = new Ellipsoid(0, nose.y(), tipZ, 1.05 * nose.tip(), .92 * nose.tip(), .95 * nose.tip());
        double w = nose.width();
        wing = new Ellipsoid(.80 * w, nose.y() - .015, baseZ + .35 * nose.length(), .42 * w + .015, .062, .085);
        nostril = new Ellipsoid(.46 * w, nose.y() - .085, baseZ + .55 * nose.length(), .20 * w + .008, .030, .045);
        bound = new Bound(0, nose.y() + .15, baseZ + .5 * nose.length(), .50);
    }

    double shape(double skin, double ax, double y, double z) {
        double far = bound.distance(ax, y, z);
        if (far > SOFT) {
            return Math.min(skin, far);
        }
        double nose = Blend.union(bridge.distance(ax, y, z), tip.distance(ax, y, z), .05);
        nose = Blend.union(nose, wing.distance(ax, y, z), .055);
        return Blend.carve(Blend.union(skin, nose, SOFT), nostril.distance(ax, y, z), .02);
    }
}
