package shikaku.town.portrait.shape;

import shikaku.town.portrait.trait.Head;

/** The bare head: cranium, face, jaw, chin and cheeks in one skin. Everything else hangs on its surface, whatever its numbers are. */
final class Skull {
    private static final double FAR = 2;
    private static final int STEPS = 60;

    private final double wide;
    private final Ellipsoid cranium;
    private final Ellipsoid face;
    private final Ellipsoid jaw;
    private final Ellipsoid chin;
    private final Ellipsoid cheek;

    Skull(Head head) {
        wide = head.wide();
        cranium = new Ellipsoid(0, .27, -.08, head.crownWidth(), head.crownHeight(), .84);
        face = new Ellipsoid(0, -.15, .12, .60 + head.fat(), .74, .60);
        jaw = new Ellipsoid(0, head.jawY(), head.jawZ(), head.jawWidth() + head.fat(), .42, .50);
        double chinRadius = head.chinRadius();
        chin = new Ellipsoid(0, head.chinY(), head.chinZ(), chinRadius * 1.25, chinRadius, chinRadius);
        cheek = Ellipsoid.sphere(head.cheekX(), head.cheekY(), .42, head.cheek());
    }

    /** {@code ax} is the distance from the middle plane: a head has two like sides. */
    double distance(double ax, double y, double z) {
        double x = ax / wide;
        double skin = Blend.union(cranium.distance(x, y, z), face.distance(x, y, z), .15);
        skin = Blend.union(skin, jaw.distance(x, y, z), .18);
        skin = Blend.union(skin, chin.distance(x, y, z), .30);
        return Blend.union(skin, cheek.distance(x, y, z), .16) * Math.min(1, wide);
    }

    /** The cranium alone, which hair grows on. */
    Ellipsoid cranium() {
        return new Ellipsoid(0, cranium.cy(), cranium.cz(), cranium.rx() * wide, cranium.ry(), cranium.rz());
    }

    /** Where a ray from the camera meets the surface: its z. */
    double front(double x, double y) {
        double z = FAR;
        for (int step = 0; step < STEPS; step++) {
            z -= .9 * distance(x, y, z);
        }
        return z;
    }

    /** Where a ray from the side meets the surface: its x. */
    double side(double y, double z) {
        double x = FAR;
        for (int step = 0; step < STEPS; step++) {
            x -= .9 * distance(x, y, z);
        }
        return x;
    }
}
