package shikaku.town.portrait.picture;

import shikaku.town.portrait.shape.Figure;
import shikaku.town.portrait.shape.Surface;
import shikaku.town.portrait.trait.PortraitParameters;

/** One person before one camera: tells the light that comes from any direction of the picture. */
final class Sitting {
    private static final double DISTANCE = 7.5;
    private static final double PICTURE_HEIGHT = 3.45;
    private static final double EYE_LEVEL = -.12;
    /** A small child's head is smaller in the picture. */
    private static final double CHILDS_SIZE = .90;

    private static final Rgb FRAME = new Rgb(.16, .10, .07);

    private final Figure figure;
    private final SkinPaint skin;
    private final EyePaint eye;
    private final HairPaint hair;
    private final ShirtPaint shirt;
    private final Rgb frame;
    private final Shading shading;
    private final Backdrop backdrop;
    private final Framing framing;
    private final double pixel;

    Sitting(PortraitParameters person, Capture capture) {
        Noise noise = new Noise(person.grain());
        figure = new Figure(person, capture.expression(), capture.turn());
        hair = new HairPaint(person.hair(), noise);
        skin = new SkinPaint(person, figure.head(), hair, noise);
        eye = new EyePaint(person.eyes(), figure.head().opening(), figure.frame(), noise);
        shirt = new ShirtPaint(person.clothes(), figure.body(), noise);
        frame = FRAME.times(1.4 - 1.3 * person.glasses().dark());
        shading = new Shading(figure, hair, capture.lighting());
        backdrop = new Backdrop(capture);
        framing = capture.framing();
        double smaller = 1 - (1 - CHILDS_SIZE) * person.age().childhood();
        pixel = PICTURE_HEIGHT / (framing.zoom() * smaller * framing.height());
    }

    /** Light at a place of the picture; (0, 0) is the upper left corner of its first pixel. */
    Rgb at(double column, double row) {
        double aside = (column - .5 * framing.width()) * pixel - framing.right();
        double above = (.5 * framing.height() - row) * pixel - framing.up();
        Vector direction = new Vector(aside, above, -DISTANCE).unit();
        double way = Ray.march(figure, 0, EYE_LEVEL, DISTANCE, direction.x(), direction.y(), direction.z());
        if (way == Ray.MISSED) {
            return backdrop.at(column / framing.width(), row / framing.height());
        }
        Vector point = new Vector(0, EYE_LEVEL, DISTANCE).plus(direction, way);
        return surface(point, new Vector(-direction.x(), -direction.y(), -direction.z()));
    }

    private Rgb surface(Vector p, Vector toEye) {
        Surface surface = figure.surface(p.x(), p.y(), p.z());
        Vector normal = normal(p, surface == Surface.SKIN || surface == Surface.EYE ? .0025 : .006);
        return shading.light(surface, colour(surface, p), p, normal, toEye);
    }

    private Rgb colour(Surface surface, Vector p) {
        double x = figure.frame().x(p.x(), p.y(), p.z());
        double y = figure.frame().y(p.x(), p.y(), p.z());
        double z = figure.frame().z(p.x(), p.y(), p.z());
        return switch (surface) {
            case SKIN -> skin.at(x, y, z);
            case EYE -> eye.at(x, y);
            case HAIR -> hair.at(x, y, z);
            case FRAME -> frame;
            case SHIRT -> shirt.at(p.x(), p.y(), p.z());
        };
    }

    /** From four points around: a wider step looks softer. */
    private Vector normal(Vector p, double e) {
        double a = figure.distance(p.x() + e, p.y() - e, p.z() - e);
        double b = figure.distance(p.x() - e, p.y() - e, p.z() + e);
        double c = figure.distance(p.x() - e, p.y() + e, p.z() - e);
        double d = figure.distance(p.x() + e, p.y() + e, p.z() + e);
        return new Vector(a - b - c + d, -a - b + c + d, -a + b - c + d).unit();
    }
}
