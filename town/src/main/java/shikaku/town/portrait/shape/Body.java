package shikaku.town.portrait.shape;

import shikaku.domain.Sex;
import shikaku.town.portrait.trait.PortraitParameters;

/** Neck and shirt. They stay when the head turns. */
public final class Body {
    private final Capsule neck;
    private final Ellipsoid chest;
    private final Capsule shoulder;
    private final Ellipsoid neckline;

    Body(PortraitParameters person) {
        double child = person.age().childhood();
        double grown = person.sex() == Sex.MALE ? 1 : .9;
        double size = grown + (.72 - grown) * child;
        double up = .20 + .17 * child;
        double slim = size * (person.sex() == Sex.MALE ? 1 : .94);
        neck = new Capsule(0, -.6, -.12, .365 * slim, 0, -1.7 + up, -.25, .41 * slim);
        chest = new Ellipsoid(0, -2.15 + up, -.25, 1.25 * size, .78, .60 * size);
        shoulder = new Capsule(.55 * size, -1.72 + up, -.28, .26 * size, 1.22 * size, -1.95 + up, -.30, .27 * size);
        neckline = new Ellipsoid(0, -1.30 + up, -.08, .47 * size, .34, .56 * size);
    }

    double neck(double x, double y, double z) {
        return neck.distance(x, y, z);
    }

    double shirt(double x, double y, double z) {
        double cloth = Blend.union(chest.distance(x, y, z), shoulder.distance(Math.abs(x), y, z), .22);
        return Blend.carve(cloth, neckline.distance(x, y, z), .03);
    }

    /** How far a point of the shirt is from its neckline. */
    public double fromNeckline(double x, double y, double z) {
        return neckline.distance(x, y, z);
    }
}
