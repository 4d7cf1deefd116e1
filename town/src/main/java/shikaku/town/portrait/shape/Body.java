package shikaku.town.portrait.shape;

import shikaku.domain.Sex;
import shikaku.town.portrait.trait.PortraitParameters;

/** Neck and shirt. They stay when the head turns. */
public final class Body {
    private final Capsule neck;
    private final Ellipsoid chest;
    private final Capsule shoulder;
    private final Capsule arm;
    private final Ellipsoid neckline;

    Body(PortraitParameters person) {
        double child = person.age().childhood();
        double grown = person.sex() == Sex.MALE ? 1 : .9;
        double size = grown + (.72 - grown) * child;
        double up = .20 + .17 * child;
        double slim = size * (person.sex() == Sex.MALE ? 1 : .94);
        neck = new Capsule(0, -.6, -.12, .365 * slim, 0, -1.7 + up, -.25, .41 * slim);
        chest = new Ellipsoid(0, -2.95 + up, -.25, 1.22 * size, 1.56, .60 * size);
        shoulder = new Capsule(.55 * size, -1.72 + up, -.28, .26 * size, 1.22 * size, -1.95 + up, -.30, .27 * size);
        arm = new Capsule(1.20 * size, -1.98 + up, -.30, .27 * size, 1.38 * size, -4, -.30, .30 * size);
        neckline = new Ellipsoid(0, -1.25 + up, -.08, .46 * size, .26, .56 * size);
    }

    double neck(double x, double y, double z) {
        return neck.distance(x, y, z);
    }

    double shirt(double x, double y, double z) {
        double ax = Math.abs(x);
        double sleeve = Math.min(shoulder.distance(ax, y, z), arm.distance(ax, y, z));
        double cloth = Blend.union(chest.distance(x, y, z), sleeve, .22);
        return Blend.carve(cloth, neckline.distance(x, y, z), .03);
    }

    /** How far a point of the shirt is from its neckline. */
    public double fromNeckline(double x, double y, double z) {
        return neckline.distance(x, y, z);
    }
}
