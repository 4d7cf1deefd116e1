package shikaku.town.portrait.picture;

import shikaku.town.portrait.shape.Figure;
import shikaku.town.portrait.shape.Surface;

/** Light on a point of a surface: lamp with soft shadow, light from all sides, and gloss. */
final class Shading {
    private static final int SHADOW_STEPS = 20;
    private static final int OPEN_SKY_STEPS = 4;
    /** How far light creeps around into the shadow; red creeps farther under skin. */
    private static final double WRAP = .25;

    private static final double RED_WRAP = .40;

    private final Figure figure;
    private final HairPaint hair;
    private final Lighting lighting;
    private final double lx;
    private final double ly;
    private final double lz;

    Shading(Figure figure, HairPaint hair, Lighting lighting) {
        this.figure = figure;
        this.hair = hair;
        this.lighting = lighting;
        double length = Math.sqrt(lighting.x() * lighting.x() + lighting.y() * lighting.y() + 1);
        lx = lighting.x() / length;
        ly = lighting.y() / length;
        lz = 1 / length;
    }

    /**
     * @param colour of the surface
     * @param p the point
     * @param n the surface's normal there
     * @param eye direction to the camera
     */
    Rgb light(Surface surface, Rgb colour, Vector p, Vector n, Vector eye) {
        Vector bumped = surface == Surface.HAIR ? combed(p, n) : n;
        double facing = bumped.dot(lx, ly, lz);
        double shadow = facing > -.4 ? shadow(p.plus(n, .04)) : 1;
        double open = openSky(p, n);
        double sky = lighting.ambient() * open * (.74 + .26 * n.y());
        double fill = .10 * lighting.key() * Math.max(0, bumped.dot(-lx, .2, lz)) * open;
        double lamp = lighting.key() * wrapped(facing, WRAP) * shadow;
        double red = surface == Surface.SKIN
                ? lamp + .75 * lighting.key() * (wrapped(facing, RED_WRAP) - wrapped(facing, WRAP)) * (.4 + .6 * shadow)
                : lamp;
        Rgb lit = colour.times(new Rgb(red + sky + fill, lamp + sky + fill, lamp + sky + fill));
        return lit.plus(Rgb.grey(gloss(surface, bumped, eye) * lighting.key() * (.3 + .7 * shadow) * open));
    }

    private static double wrapped(double facing, double wrap) {
        return Math.max(0, (facing + wrap) / (1 + wrap));
    }

    private double gloss(Surface surface, Vector n, Vector eye) {
        Vector half = new Vector(eye.x() + lx, eye.y() + ly, eye.z() + lz).unit();
        double mirror = Math.max(0, n.dot(half.x(), half.y(), half.z()));
        return switch (surface) {
            case SKIN -> .055 * Math.pow(mirror, 20);
            case EYE -> .8 * Math.pow(mirror, 180);
            case HAIR -> .075 * Math.pow(mirror, 14);
            case FRAME -> .35 * Math.pow(mirror, 40);
            case SHIRT -> 0;
        };
    }

    /** Strands lean to this side and that. */
    private Vector combed(Vector p, Vector n) {
        double hx = figure.frame().x(p.x(), p.y(), p.z());
        double hy = figure.frame().y(p.x(), p.y(), p.z());
        double hz = figure.frame().z(p.x(), p.y(), p.z());
        double lean = .35 * hair.strand(hx, hy, hz);
        return new Vector(n.x() + lean * n.z(), n.y() + .25 * lean, n.z() - lean * n.x()).unit();
    }

    private double shadow(Vector p) {
        double lit = 1;
        double way = .06;
        for (int step = 0; step < SHADOW_STEPS && way < 1.6; step++) {
            double free = figure.distance(p.x() + lx * way, p.y() + ly * way, p.z() + lz * way);
            lit = Math.min(lit, 9 * free / way);
            if (lit < .02) {
                return 0;
            }
            way += Math.clamp(.7 * free, .02, .20);
        }
        return lit * lit * (3 - 2 * lit);
    }

    /** 1 in the open, less in corners. */
    private double openSky(Vector p, Vector n) {
        double hidden = 0;
        double weight = 1;
        for (int step = 1; step <= OPEN_SKY_STEPS; step++) {
            double way = .015 + .075 * step * step / 4;
            double free = figure.distance(p.x() + n.x() * way, p.y() + n.y() * way, p.z() + n.z() * way);
            hidden += weight * Math.max(0, way - free);
            weight *= .62;
        }
        return Math.clamp(1 - 1.5 * hidden, .25, 1);
    }
}
