package shikaku.town.portrait.shape;

import shikaku.town.portrait.trait.PortraitParameters;

/** A person as the camera sees them: a turned head on a neck and shoulders. Coordinates are the room's. */
public final class Figure {
    /** From here on a head is told by the sphere around it. */
    private static final double FAR = .30;

    private static final double NECK_SOFT = .12;

    private final HeadShape head;
    private final HeadFrame frame;
    private final Body body;
    private final Bound bound;

    public Figure(PortraitParameters person, Expression expression, Turn turn) {
        head = new HeadShape(person, expression);
        frame = new HeadFrame(turn);
        body = new Body(person);
        bound = head.bound();
    }

    /** To the nearest surface, or less; negative inside. */
    public double distance(double x, double y, double z) {
        double shirt = body.shirt(x, y, z);
        double neck = body.neck(x, y, z);
        double hx = frame.x(x, y, z);
        double hy = frame.y(x, y, z);
        double hz = frame.z(x, y, z);
        double far = bound.distance(hx, hy, hz);
        if (far > FAR) {
            return Math.min(far, Math.min(shirt, neck));
        }
        double skin = Blend.union(head.skin(hx, hy, hz), neck, NECK_SOFT);
        double hard = Math.min(head.eyeball(hx, hy, hz), head.frame(hx, hy, hz));
        return Math.min(Math.min(skin, shirt), Math.min(hard, head.hair(hx, hy, hz)));
    }

    /** What lies at a point of the surface: whatever is nearest. */
    public Surface surface(double x, double y, double z) {
        double hx = frame.x(x, y, z);
        double hy = frame.y(x, y, z);
        double hz = frame.z(x, y, z);
        double skin = Blend.union(head.skin(hx, hy, hz), body.neck(x, y, z), NECK_SOFT);
        double[] distances = {
            skin, head.eyeball(hx, hy, hz), head.hair(hx, hy, hz), head.frame(hx, hy, hz), body.shirt(x, y, z)
        };
        int nearest = 0;
        for (int i = 1; i < distances.length; i++) {
            nearest = distances[i] < distances[nearest] ? i : nearest;
        }
        return Surface.values()[nearest];
    }

    public HeadShape head() {
        return head;
    }

    public HeadFrame frame() {
        return frame;
    }

    public Body body() {
        return body;
    }
}
