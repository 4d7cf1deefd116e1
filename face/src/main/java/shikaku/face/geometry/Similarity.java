package shikaku.face.geometry;

import java.util.List;

/**
 * A turn, a scaling and a shift: {@code x' = a·x − b·y + dx, y' = b·x + a·y + dy}. It never shears and never mirrors, so a face stays the face
 * it was.
 */
public record Similarity(double a, double b, double dx, double dy) {
    public Point apply(Point p) {
        return new Point(a * p.x() - b * p.y() + dx, b * p.x() + a * p.y() + dy);
    }

    public double scale() {
        return Math.hypot(a, b);
    }

    /** The way back. */
    public Similarity inverse() {
        double square = a * a + b * b;
        return new Similarity(a / square, -b / square, -(a * dx + b * dy) / square, (b * dx - a * dy) / square);
    }

    /**
     * The similarity that brings the first points nearest to the second ones, by least squares (Umeyama 1991 without mirroring; in the plane
     * it has this closed form).
     *
     * @throws IllegalArgumentException when the first points are all the same, or the lists differ in length
     */
    public static Similarity between(List<Point> from, List<Point> to) {
        if (from.size() != to.size() || from.isEmpty()) {
            throw new IllegalArgumentException("pairs of points are needed");
        }
        Point here = Point.middle(from);
        Point there = Point.middle(to);
        double along = 0;
        double across = 0;
        double spread = 0;
        for (int i = 0; i < from.size(); i++) {
            Point p = from.get(i).minus(here);
            Point q = to.get(i).minus(there);
            along += p.x() * q.x() + p.y() * q.y();
            across += p.x() * q.y() - p.y() * q.x();
            spread += p.x() * p.x() + p.y() * p.y();
        }
        if (spread == 0) {
            throw new IllegalArgumentException("all points are the same");
        }
        Similarity turn = new Similarity(along / spread, across / spread, 0, 0);
        Point shift = there.minus(turn.apply(here));
        return new Similarity(turn.a, turn.b, shift.x(), shift.y());
    }
}
